package io.assay.wire;

import io.assay.events.ArtefactJob;
import io.assay.events.ModelRefused;
import io.assay.events.Reason;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;
import java.util.List;

/** Small events to send about. */
public final class Facts {

    public static final Instant AT = Instant.parse("2026-01-01T10:00:00.123Z");

    private Facts() {}

    /** An event that anybody can show or follow. */
    public static ModelRefused refused(String model, String version) {
        var meta = Metas.root(EventIds.root("refused", model, version), AT, "service:registry");
        return new ModelRefused(meta, model, version, "s", List.of(new Reason("version", "is taken", "choose another")));
    }

    /** A job for a worker. */
    public static ArtefactJob job(String model, String version) {
        var meta = Metas.root(EventIds.root("job", model, version), AT, "service:registry");
        return ArtefactJob.newBuilder().setMeta(meta).setModelId(model).setVersion(version).setSubmissionId("s").build();
    }
}
