package io.assay.registry.store;

import io.assay.events.ApprovalGiven;
import io.assay.events.ApprovalRequested;
import io.assay.events.ApprovalSuspended;
import io.assay.events.ArtefactRecalled;
import io.assay.events.BreakGlassDeployed;
import io.assay.events.DatasetRegistered;
import io.assay.events.HealthMeasured;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelRefused;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelRejected;
import io.assay.events.ModelRetired;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelSubmitted;
import io.assay.events.ModelUndeployed;
import io.assay.events.ModelValidated;
import io.assay.events.UseCaseRegistered;
import io.assay.events.VersionGoverned;
import io.assay.wire.event.Told;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Writes what events say into the inventory's tables; the same events again, or in another order, change nothing. */
@Component
public final class Showing {

    private final NamedParameterJdbcOperations jdbc;

    public Showing(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Shows a batch inside the caller's transaction. */
    public void show(List<Told> told) {
        var rows = new Rows();
        told.forEach(t -> {
            if (t.event() instanceof VersionGoverned counted) {
                Standings.show(counted, rows);
            } else {
                Timeline.show(t, rows);
                AuditFacts.show(t, rows);
                said(t, rows);
                decided(t, rows);
                served(t, rows);
            }
        });
        rows.write(jdbc);
    }

    private static void said(Told told, Rows rows) {
        switch (told.event()) {
            case UseCaseRegistered e -> PublicFacts.show(told, e, rows);
            case DatasetRegistered e -> PublicFacts.show(told, e, rows);
            case ModelSubmitted e -> Versions.show(e, rows);
            case ModelRegistered e -> {
                Versions.show(told, e, rows);
                Lineages.show(told, e, rows);
            }
            case ModelRefused e -> Versions.show(e, rows);
            case ModelValidated e -> {
                Judgements.show(e, rows);
                Lineages.show(told, e, rows);
            }
            default -> {}
        }
    }

    private static void decided(Told told, Rows rows) {
        switch (told.event()) {
            case ApprovalRequested e -> Judgements.show(told, e, rows);
            case ApprovalGiven e -> Judgements.show(told, e, rows);
            case ModelApproved e -> Judgements.show(told, e, rows);
            case ModelRejected e -> Judgements.show(told, e, rows);
            case ApprovalSuspended e -> Judgements.show(told, e, rows);
            case ModelRetired e -> Judgements.show(told, e, rows);
            case ArtefactRecalled e -> RecalledArtefacts.show(told, e, rows);
            default -> {}
        }
    }

    private static void served(Told told, Rows rows) {
        switch (told.event()) {
            case ModelDeployed e -> Slots.show(told, e, rows);
            case ModelRolledBack e -> Slots.show(told, e, rows);
            case BreakGlassDeployed e -> Slots.show(told, e, rows);
            case ModelUndeployed e -> Slots.show(told, e, rows);
            case ModelHealthChanged e -> Healths.show(e, rows);
            case HealthMeasured e -> Healths.show(e, rows);
            default -> {}
        }
    }
}
