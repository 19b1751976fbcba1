package io.assay.validation.work;

import io.assay.events.Meta;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.suite.Judged;
import io.assay.suite.Progress;
import io.assay.suite.Suite;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.report.Annex;
import io.assay.suite.report.Json;
import io.assay.suite.report.page.Papers;
import io.assay.wire.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * Judges one version on the registered hold-out: the same job brings the same verdict and the same report, whoever does it and
 * when. What differs, date and timings, goes into an annex beside it.
 */
public final class JudgeModel implements Work<ValidationJob, ValidationDone> {

    private final Suite suite;
    private final Archive archive;
    private final Function<ValidationJob, Progress> progress;
    private final Clock clock;

    /** @param progress whom to tell how far each job has come */
    public JudgeModel(Suite suite, Archive archive, Function<ValidationJob, Progress> progress, Clock clock) {
        this.suite = suite;
        this.archive = archive;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public ValidationDone done(ValidationJob job, Meta open) {
        Instant begin = clock.instant();
        Judged judged = suite.judge(JudgingWire.brief(job), progress.apply(job));
        return JudgingWire.done(job, open, judged.ruling(), filed(judged, begin));
    }

    @Override
    public ValidationDone failed(ValidationJob job, Meta open, String why) {
        Judged judged = suite.failed(JudgingWire.brief(job), Observation.inconclusive(CheckNames.RUNTIME,
                "it could not be judged here: " + why + "; see the service's log, then have it judged again"));
        return JudgingWire.done(job, open, judged.ruling(), Filed.only(suite.policy().digest()));
    }

    private Filed filed(Judged judged, Instant begin) {
        String policy = archive.keep(suite.policy().bytes());
        String profile = judged.profile().map(Json::bytes).map(archive::keep).orElse(null);
        var papers = Papers.of(suite.report(judged, profile));
        String report = archive.keep(papers.json());
        var annex = Annex.of(report, new Annex.Span(begin, clock.instant()), judged.running().orElse(null));
        return new Filed(policy, report, profile, Map.of(
                "html", archive.keep(papers.html()), "pdf", archive.keep(papers.pdf()), "annex", archive.keep(Json.bytes(annex))));
    }
}
