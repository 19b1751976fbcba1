package io.assay.wire.work;

import io.assay.events.ArtefactJob;
import io.assay.events.ArtefactsStored;
import io.assay.events.Meta;
import io.assay.events.Reason;
import java.util.List;

/** Work whose doing a test decides; what it answers holds the test's words. */
record Storing(Done how) implements Work<ArtefactJob, ArtefactsStored> {

    /** How a job is done. */
    interface Done {
        ArtefactsStored done(ArtefactJob job, Meta open) throws Exception;
    }

    @Override
    public ArtefactsStored done(ArtefactJob job, Meta open) throws Exception {
        return how.done(job, open);
    }

    @Override
    public ArtefactsStored failed(ArtefactJob job, Meta open, String why) {
        return result(job, open, "failed: " + why);
    }

    static ArtefactsStored result(ArtefactJob job, Meta open, String words) {
        return ArtefactsStored.newBuilder().setMeta(open).setModelId(job.getModelId()).setVersion(job.getVersion())
                .setSubmissionId("s").setReasons(List.of(new Reason("", words, ""))).build();
    }
}
