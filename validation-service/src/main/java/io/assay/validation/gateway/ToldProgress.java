package io.assay.validation.gateway;

import io.assay.events.ValidationJob;
import io.assay.events.ValidationProgressed;
import io.assay.suite.Progress;
import io.assay.wire.Wire;
import io.assay.wire.event.Metas;
import io.assay.wire.say.Announcer;
import io.assay.wire.say.NotAnnouncedException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Kafka how far a job has come; when Kafka is away, judging goes on untold. */
public record ToldProgress(Wire wire, Announcer announcer, ValidationJob job) implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(ToldProgress.class);

    @Override
    public void at(int done, int of, String what) {
        var meta = Metas.causedBy(
                job.getMeta(), "ValidationProgressed", done, Instant.now(), wire.actor() + "-worker", 0);
        try {
            announcer.announce(job.getModelId(), new ValidationProgressed(
                    meta, job.getModelId(), job.getVersion(), job.getRegistrationId(), job.getRequestId(), done, of, what));
        } catch (NotAnnouncedException e) {
            LOG.atDebug().addKeyValue("modelId", job.getModelId()).setCause(e).log("progress was not told");
        }
    }
}
