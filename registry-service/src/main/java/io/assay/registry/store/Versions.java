package io.assay.registry.store;

import io.assay.events.ModelFacts;
import io.assay.events.ModelRefused;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelSubmitted;
import io.assay.wire.event.Told;

/** Models, versions and refusals; a registration's facts outrank a submission's, whichever is read first. */
final class Versions {

    private static final String MODEL =
            """
            insert into model(model_id, tenant, name) values (:model, :tenant, :name) on conflict do nothing""";

    private static final String VERSION =
            """
            insert into version(model_id, version) values (:model, :version) on conflict do nothing""";

    private static final String SUBMITTED =
            """
            update version set submission_id = :submission, facts = cast(:facts as jsonb), owner = :owner,
                use_case_id = :useCase
            where model_id = :model and version = :version and registration_id is null""";

    private static final String REGISTERED =
            """
            update version set submission_id = :submission, facts = cast(:facts as jsonb), owner = :owner,
                use_case_id = :useCase, registration_id = :event, registered_at = :at, tier = :tier,
                tier_reason = :tierReason
            where model_id = :model and version = :version""";

    private static final String PATH =
            """
            update version set path_state = :state, path_seq = :seq, path_at = :at,
                path_reasons = cast(:reasons as jsonb), environments = cast(:environments as jsonb),
                expires_at = :expiresAt
            where model_id = :model and version = :version and path_seq < :seq""";

    private static final String REFUSED =
            """
            insert into refusal(submission_id, event_id, reasons) values (:submission, :event, cast(:reasons as jsonb))
            on conflict do nothing""";

    private Versions() {}

    static void show(ModelSubmitted event, Rows rows) {
        known(event.getModelId(), event.getVersion(), rows);
        rows.add(
                SUBMITTED,
                facts(event.getModelId(), event.getVersion(), event.getFacts())
                        .id("submission", event.getMeta().getEventId()));
    }

    static void show(Told told, ModelRegistered event, Rows rows) {
        known(event.getModelId(), event.getVersion(), rows);
        rows.add(
                REGISTERED,
                facts(event.getModelId(), event.getVersion(), event.getFacts())
                        .at("at", told.appendedAt())
                        .id("submission", event.getSubmissionId())
                        .id("event", event.getMeta().getEventId())
                        .text("tier", event.getTier())
                        .text("tierReason", event.getTierReason()));
        path(
                event.getModelId(),
                event.getVersion(),
                "registered",
                rows,
                new Row().value("seq", event.getMeta().getSequence()).at("at", told.appendedAt()));
    }

    static void show(ModelRefused event, Rows rows) {
        rows.touch(row(event.getModelId(), event.getVersion()));
        rows.add(
                REFUSED,
                new Row()
                        .id("submission", event.getSubmissionId())
                        .id("event", event.getMeta().getEventId())
                        .json("reasons", event.getReasons()));
    }

    /** Makes sure that the version has a row. */
    static void known(String model, String version, Rows rows) {
        known(row(model, version), rows);
    }

    /** Makes sure that the version named by a row has one, and that what follows from its rows is settled. */
    static void known(Row named, Rows rows) {
        String model = (String) named.values().get("model");
        String version = (String) named.values().get("version");
        int slash = model.indexOf('/');
        rows.add(
                MODEL,
                new Row()
                        .id("model", model)
                        .id("tenant", slash < 0 ? "" : model.substring(0, slash))
                        .id("name", model.substring(slash + 1)));
        rows.add(VERSION, row(model, version));
        rows.touch(named);
    }

    /** Moves a version on its path, unless it is further already; values not given are cleared. */
    static void path(String model, String version, String state, Rows rows, Row more) {
        Row row = row(model, version)
                .text("state", state)
                .value("reasons", null)
                .value("environments", null)
                .value("expiresAt", null);
        more.values().forEach(row::value);
        rows.add(PATH, row);
    }

    static Row row(String model, String version) {
        return new Row().id("model", model).id("version", version);
    }

    private static Row facts(String model, String version, ModelFacts facts) {
        return row(model, version)
                .json("facts", facts)
                .text("owner", facts.getOwner())
                .id("useCase", facts.getUseCaseId());
    }
}
