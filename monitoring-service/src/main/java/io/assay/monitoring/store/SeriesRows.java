package io.assay.monitoring.store;

import io.assay.events.HealthMeasured;
import io.assay.events.SeriesHealth;
import java.util.List;

/** What was measured of each feature and output of a window. */
final class SeriesRows {

    private static final String SERIES = """
            insert into series_measured(model_id, version, name, window_from, environment, mode, kind, role, window_to, revision,
                place, rows, psi, psi_threshold, psi_no_drift, jensen_shannon, jensen_shannon_no_drift, wasserstein, chi_square,
                p_value, drifted, constant, missing, nan, infinite, out_of_range, unseen, bins)
            values (:model, :version, :name, :from, :environment, :mode, :kind, :role, :to, :revision, :place, :rows, :psi,
                :psiThreshold, :psiNoDrift, :js, :jsNoDrift, :wasserstein, :chiSquare, :pValue, :drifted, :constant, :missing,
                :nan, :infinite, :outOfRange, :unseen, cast(:bins as bigint[]))
            on conflict (model_id, version, name, window_from, environment, mode, kind, role) do update set
                window_to = excluded.window_to, revision = excluded.revision, place = excluded.place, rows = excluded.rows,
                psi = excluded.psi, psi_threshold = excluded.psi_threshold, psi_no_drift = excluded.psi_no_drift,
                jensen_shannon = excluded.jensen_shannon, jensen_shannon_no_drift = excluded.jensen_shannon_no_drift,
                wasserstein = excluded.wasserstein, chi_square = excluded.chi_square, p_value = excluded.p_value,
                drifted = excluded.drifted, constant = excluded.constant, missing = excluded.missing, nan = excluded.nan,
                infinite = excluded.infinite, out_of_range = excluded.out_of_range, unseen = excluded.unseen,
                bins = excluded.bins
            where series_measured.revision < excluded.revision""";

    private SeriesRows() {}

    static void show(HealthMeasured event, Rows rows) {
        show(event, "feature", event.getFeatures(), rows);
        show(event, "output", event.getOutputs(), rows);
    }

    private static void show(HealthMeasured event, String role, List<SeriesHealth> series, Rows rows) {
        for (int i = 0; i < series.size(); i++) {
            rows.add(SERIES, counted(compared(WindowRows.place(event), series.get(i)), series.get(i))
                    .id("role", role)
                    .value("place", i));
        }
    }

    private static Row compared(Row row, SeriesHealth series) {
        return row.id("name", series.getName())
                .value("psi", series.getPsi())
                .value("psiThreshold", series.getPsiThreshold())
                .value("psiNoDrift", series.getPsiNoDrift())
                .value("js", series.getJensenShannon())
                .value("jsNoDrift", series.getJensenShannonNoDrift())
                .value("wasserstein", series.getWasserstein())
                .value("chiSquare", series.getChiSquare())
                .value("pValue", series.getPValue())
                .value("drifted", series.getDrifted())
                .value("constant", series.getConstant());
    }

    private static Row counted(Row row, SeriesHealth series) {
        return row.value("rows", series.getRows())
                .value("missing", series.getMissing())
                .value("nan", series.getNan())
                .value("infinite", series.getInfinite())
                .value("outOfRange", series.getOutOfRange())
                .value("unseen", series.getUnseen())
                .value("bins", series.getBins().toString().replace('[', '{').replace(']', '}'));
    }
}
