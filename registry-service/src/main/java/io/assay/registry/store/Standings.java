package io.assay.registry.store;

import io.assay.events.VersionGoverned;

/** What the registry itself counts of a version: whom it waits for, findings, exceptions. */
final class Standings {

    private static final String STANDING = """
            update version set standing = case when pg_input_is_valid(:body, 'jsonb') then cast(:body as jsonb) end,
                standing_seq = :seq
            where model_id = :model and version = :version and standing_seq <= :seq""";

    private Standings() {}

    static void show(VersionGoverned event, Rows rows) {
        Versions.known(event.getModelId(), event.getVersion(), rows);
        rows.add(STANDING, Versions.row(event.getModelId(), event.getVersion())
                .text("body", event.getBody())
                .value("seq", event.getMeta().getSequence()));
    }
}
