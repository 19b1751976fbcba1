package io.assay.registry.store;

import io.assay.events.ApprovalGiven;
import io.assay.events.ApprovalRequested;
import io.assay.events.ApprovalSuspended;
import io.assay.events.ModelApproved;
import io.assay.events.ModelRejected;
import io.assay.events.ModelRetired;
import io.assay.events.ModelValidated;
import io.assay.wire.event.Told;

/** Verdicts, findings, what people are asked and say, and what came of it. */
final class Judgements {

    private static final String VERDICT =
            """
            update version set verdict_id = :event, verdict = cast(:body as jsonb) - 'findings', verdict_seq = :seq
            where model_id = :model and version = :version and verdict_seq < :seq""";

    private static final String FINDING =
            """
            insert into finding(verdict_id, place, body) values (:event, :place, cast(:body as jsonb))
            on conflict do nothing""";

    private static final String ASKED =
            """
            update version set asked = cast(:body as jsonb), asked_seq = :seq
            where model_id = :model and version = :version and asked_seq < :seq""";

    private static final String GIVEN =
            """
            insert into approval(approval_id, model_id, version, person, role, decision, reason, environments,
                verdict_id, appended_at)
            values (:event, :model, :version, :person, :role, :decision, :reason, cast(:environments as jsonb),
                :verdict, :at)
            on conflict do nothing""";

    private Judgements() {}

    static void show(ModelValidated event, Rows rows) {
        Versions.known(event.getModelId(), event.getVersion(), rows);
        String id = event.getMeta().getEventId();
        rows.add(
                VERDICT,
                Versions.row(event.getModelId(), event.getVersion())
                        .id("event", id)
                        .value("seq", event.getMeta().getSequence())
                        .json("body", event));
        for (int i = 0; i < event.getFindings().size(); i++) {
            rows.add(
                    FINDING,
                    new Row()
                            .id("event", id)
                            .value("place", i)
                            .json("body", event.getFindings().get(i)));
        }
    }

    static void show(Told told, ApprovalRequested event, Rows rows) {
        Versions.known(event.getModelId(), event.getVersion(), rows);
        rows.add(
                ASKED,
                Versions.row(event.getModelId(), event.getVersion())
                        .value("seq", event.getMeta().getSequence())
                        .json("body", event));
        Versions.path(
                event.getModelId(),
                event.getVersion(),
                "in-review",
                rows,
                new Row()
                        .value("seq", event.getMeta().getSequence())
                        .at("at", told.appendedAt())
                        .json("environments", event.getEnvironments()));
    }

    static void show(Told told, ApprovalGiven event, Rows rows) {
        rows.add(
                GIVEN,
                Versions.row(event.getModelId(), event.getVersion())
                        .id("event", event.getMeta().getEventId())
                        .text("person", event.getPerson())
                        .text("role", event.getRole())
                        .text("decision", event.getDecision().name())
                        .text("reason", event.getReason())
                        .json("environments", event.getEnvironments())
                        .text("verdict", event.getVerdictId())
                        .at("at", told.appendedAt()));
    }

    static void show(Told told, ModelApproved event, Rows rows) {
        Versions.known(event.getModelId(), event.getVersion(), rows);
        Versions.path(
                event.getModelId(),
                event.getVersion(),
                "approved",
                rows,
                new Row()
                        .value("seq", event.getMeta().getSequence())
                        .at("at", told.appendedAt())
                        .json("environments", event.getEnvironments())
                        .at("expiresAt", event.getExpiresAt()));
    }

    static void show(Told told, ModelRejected event, Rows rows) {
        Versions.known(event.getModelId(), event.getVersion(), rows);
        Versions.path(
                event.getModelId(),
                event.getVersion(),
                "rejected",
                rows,
                new Row()
                        .value("seq", event.getMeta().getSequence())
                        .at("at", told.appendedAt())
                        .json("reasons", event.getReasons()));
    }

    static void show(Told told, ApprovalSuspended event, Rows rows) {
        Versions.known(event.getModelId(), event.getVersion(), rows);
        Versions.path(
                event.getModelId(),
                event.getVersion(),
                "suspended",
                rows,
                new Row()
                        .value("seq", event.getMeta().getSequence())
                        .at("at", told.appendedAt())
                        .json("reasons", event.getReasons()));
    }

    static void show(Told told, ModelRetired event, Rows rows) {
        Versions.known(event.getModelId(), event.getVersion(), rows);
        Versions.path(
                event.getModelId(),
                event.getVersion(),
                "retired",
                rows,
                new Row()
                        .value("seq", event.getMeta().getSequence())
                        .at("at", told.appendedAt())
                        .json("reasons", event.getReasons()));
    }
}
