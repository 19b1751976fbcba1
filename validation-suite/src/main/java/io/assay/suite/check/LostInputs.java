package io.assay.suite.check;

import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** How many decisions hang on one input: nullable ones are taken away, texts become a category never seen. */
final class LostInputs {

    private static final String NEVER_SEEN = "assay: never seen";

    private LostInputs() {}

    static List<Observation> blanked(Evidence e) {
        return Probe.look(e, CheckNames.MISSING_FLIPS,
                seen -> of(CheckNames.MISSING_FLIPS, Inputs.such(seen, Port::nullable), seen, LostInputs::blank));
    }

    static List<Observation> unknown(Evidence e) {
        return Probe.look(e, CheckNames.UNKNOWN_FLIPS,
                seen -> of(CheckNames.UNKNOWN_FLIPS, Inputs.such(seen, port -> !port.numeric()), seen, LostInputs::neverSeen));
    }

    private static List<Observation> of(String check, List<Port> inputs, Evidence e, UnaryOperator<Column> change) {
        Probe probe = Probe.of(e, inputs.size());
        if (inputs.isEmpty() || !probe.decides()) {
            return List.of(Observation.notApplicable(check, inputs.isEmpty()
                    ? check.equals(CheckNames.MISSING_FLIPS) ? "no input may be missing" : "no input is a text"
                    : "the score becomes no decision, so none can be changed"));
        }
        List<Observation> tried = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        var level = new Level(inputs.size());
        for (Port port : inputs) {
            probe.unlessRefused(change.apply(probe.sample().inputs().column(port.name()))).ifPresentOrElse(
                    after -> tried.add(told(check, port, probe.flips(after).estimate(level), probe)),
                    () -> refused.add(port.name()));
        }
        return List.of(worst(check, tried, refused));
    }

    private static Observation told(String check, Port port, Measured share, Probe probe) {
        return Observation.measured(check, share, probe.rows()).adding("without what '" + port.name() + "' says");
    }

    private static Observation worst(String check, List<Observation> tried, List<String> refused) {
        String words = refused.isEmpty() ? "" : "rows changed so in " + refused + " are refused";
        return tried.stream()
                .max(Comparator.comparingDouble(LostInputs::value))
                .map(worst -> words.isEmpty() ? worst : worst.adding(words))
                .orElse(Observation.notApplicable(check, words + ", so no decision comes of them"));
    }

    private static double value(Observation seen) {
        Estimate estimate = seen.estimate();
        return estimate == null ? 0 : estimate.value();
    }

    private static Column blank(Column column) {
        return switch (column) {
            case Column.Texts texts -> new Column.Texts(texts.name(), new String[texts.rows()]);
            case Column.Numbers numbers -> {
                var all = new BitSet();
                all.set(0, numbers.rows());
                yield new Column.Numbers(numbers.name(), numbers.values(), all);
            }
        };
    }

    private static Column neverSeen(Column column) {
        String[] texts = new String[column.rows()];
        Arrays.fill(texts, NEVER_SEEN);
        return new Column.Texts(column.name(), texts);
    }
}
