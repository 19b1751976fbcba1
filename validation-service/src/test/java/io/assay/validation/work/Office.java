package io.assay.validation.work;

import static io.assay.validation.CreditRisk.job;
import static io.assay.validation.CreditRisk.put;

import io.assay.events.Finding;
import io.assay.events.ModelFacts;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.store.Digest;
import io.assay.store.FolderStore;
import io.assay.suite.Progress;
import io.assay.suite.Suite;
import io.assay.suite.evidence.FormatOpening;
import io.assay.suite.evidence.Laboratory;
import io.assay.suite.evidence.Scoring;
import io.assay.suite.policy.PolicyFile;
import io.assay.wire.event.Metas;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A worker over a store of its own, with the policy that comes with the product. */
final class Office {

    private static final int LARGEST = 10_000_000;

    final FolderStore store;
    final JudgeModel worker;

    Office(Path folder) {
        store = new FolderStore(folder);
        var archive = new Archive(store, LARGEST, LARGEST);
        var laboratory = new Laboratory(archive, new FormatOpening(), new Scoring(4096, Duration.ofSeconds(60)));
        var suite = new Suite(PolicyFile.inForce(null), laboratory);
        worker = new JudgeModel(suite, archive, job -> Progress.SILENT, Clock.systemUTC());
    }

    ValidationDone judged(ValidationJob job) {
        return worker.done(job, Metas.OPEN);
    }

    /** The job of a version whose facts were changed. */
    ValidationJob with(String version, Consumer<ModelFacts> change) {
        ValidationJob job = job(version, store);
        change.accept(job.getFacts());
        return job;
    }

    /** The first rows of the hold-out, with its header. */
    String rows(int rows) {
        String all = new String(filed(put(store, "holdout.csv")), StandardCharsets.UTF_8);
        List<String> lines = all.lines().limit(rows + 1L).toList();
        return String.join("\n", lines) + "\n";
    }

    byte[] filed(String digest) {
        return store.read(Digest.parse(digest), LARGEST);
    }

    String stored(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return store.put(new ByteArrayInputStream(bytes), bytes.length).digest().toString();
    }

    static Finding finding(ValidationDone done, String check, String slice) {
        return done.getFindings().stream()
                .filter(f -> f.getCheck().equals(check) && (slice == null || slice.equals(f.getSlice())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + check + " " + slice));
    }
}
