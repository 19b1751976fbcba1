package io.assay.wire.work;

import static io.assay.wire.Facts.job;
import static io.assay.wire.work.Storing.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerLivesTest extends Workshop {

    @Test
    void doesNotRunAFinishedJobAgainAfterARestart() {
        var job = job("retail/finished", "1.0.0");
        var next = job("retail/finished", "1.0.1");
        start((j, open) -> result(j, open, "first life"));
        estate.say(job.getModelId(), job);
        answers(job, 1);
        workers.stop();

        start((j, open) -> result(j, open, "second life"));
        estate.say(next.getModelId(), next);

        assertThat(words(answers(next, 1).getFirst())).isEqualTo("second life");
        assertThat(answers(job, 1)).extracting(Workshop::words).containsExactly("first life");
    }

    @Test
    void runsTheJobOfAKilledWorkerAgain() throws Exception {
        var job = job("retail/killed", "1.0.0");
        estate.say(job.getModelId(), job);
        Process stuck = StuckWorker.start(estate.kafka.bootstrapServers(), estate.schemas.url());
        await().atMost(Duration.ofSeconds(40)).until(() -> StuckWorker.hasTaken(stuck, job.getModelId()));

        stuck.destroyForcibly();
        assertThat(stuck.waitFor(20, TimeUnit.SECONDS)).isTrue();
        start((j, open) -> result(j, open, "done by another"));

        assertThat(answers(job, 1)).extracting(Workshop::words).containsExactly("done by another");
    }
}
