package io.assay.registry.store;

import io.assay.events.VersionGoverned;
import io.assay.wire.event.EventJson;
import tools.jackson.core.JacksonException;

/** What the registry itself counts of a version: whom it waits for, findings, exceptions. */
final class Standings {

    private static final String STANDING = """
            update version set standing = cast(:body as jsonb), standing_seq = :seq
            where model_id = :model and version = :version and standing_seq <= :seq""";

    private Standings() {}

    static void show(VersionGoverned event, Rows rows) {
        Versions.known(event.getModelId(), event.getVersion(), rows);
        rows.add(STANDING, Versions.row(event.getModelId(), event.getVersion())
                .text("body", json(event.getBody()))
                .value("seq", event.getMeta().getSequence()));
    }

    /** What is no JSON is shown as nothing; a NUL has no place in the database. */
    private static String json(String body) {
        try {
            EventJson.tree(body);
            return body.replace("\\u0000", "\\ufffd");
        } catch (JacksonException e) {
            return null;
        }
    }
}
