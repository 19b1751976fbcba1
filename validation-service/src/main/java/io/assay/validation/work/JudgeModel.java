package io.assay.validation.work;

import io.assay.events.Meta;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.suite.Judged;
import io.assay.suite.Progress;
import io.assay.suite.Suite;
import io.assay.suite.brief.Brief;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.report.Json;
import io.assay.suite.report.Report;
import io.assay.wire.work.Work;
import java.util.function.Function;

/** Judges one version on the registered hold-out: the same job brings the same bytes, whoever does it and when. */
public final class JudgeModel implements Work<ValidationJob, ValidationDone> {

    private final Suite suite;
    private final Archive archive;
    private final Function<ValidationJob, Progress> progress;

    /** @param progress whom to tell how far each job has come */
    public JudgeModel(Suite suite, Archive archive, Function<ValidationJob, Progress> progress) {
        this.suite = suite;
        this.archive = archive;
        this.progress = progress;
    }

    @Override
    public ValidationDone done(ValidationJob job, Meta open) {
        Brief brief = JudgingWire.brief(job);
        String policy = archive.keep(suite.policy().bytes());
        Judged judged = suite.judge(brief, progress.apply(job));
        String profile = judged.profile().map(Json::bytes).map(archive::keep).orElse(null);
        var report = Report.of(brief, judged.ruling(), suite.policy().policy().name(), policy, profile);
        return JudgingWire.done(job, open, judged.ruling(), new Filed(policy, archive.keep(Json.bytes(report)), profile));
    }

    @Override
    public ValidationDone failed(ValidationJob job, Meta open, String why) {
        Judged judged = suite.failed(JudgingWire.brief(job), Observation.inconclusive(CheckNames.RUNTIME,
                "it could not be judged here: " + why + "; see the service's log, then have it judged again"));
        return JudgingWire.done(job, open, judged.ruling(), new Filed(suite.policy().digest(), null, null));
    }
}
