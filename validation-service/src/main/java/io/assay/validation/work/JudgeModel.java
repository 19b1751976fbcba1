package io.assay.validation.work;

import io.assay.events.Meta;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.validation.domain.Brief;
import io.assay.validation.domain.Checks;
import io.assay.validation.domain.Finding;
import io.assay.validation.domain.Judge;
import io.assay.validation.domain.Outcome;
import io.assay.validation.domain.Policy;
import io.assay.validation.domain.Ruling;
import io.assay.wire.work.Work;
import java.util.List;

/** Judges one version on the registered hold-out: the same job brings the same bytes, whoever does it and when. */
public final class JudgeModel implements Work<ValidationJob, ValidationDone> {

    private final PolicyInForce policy;
    private final Archive archive;
    private final Laboratory laboratory;

    public JudgeModel(PolicyInForce policy, Archive archive, Laboratory laboratory) {
        this.policy = policy;
        this.archive = archive;
        this.laboratory = laboratory;
    }

    @Override
    public ValidationDone done(ValidationJob job, Meta open) {
        Brief brief = JudgingWire.brief(job);
        Policy.Tier tier = policy.policy().tier(brief.tier());
        String policyDigest = archive.keep(policy.bytes());
        return switch (laboratory.trial(brief, tier)) {
            case Trial.Stopped stopped -> {
                Ruling ruling = Judge.conclude(stopped.findings(), 0);
                yield JudgingWire.done(job, open, ruling, filed(brief, ruling, policyDigest, null));
            }
            case Trial.Scored scored -> {
                Ruling ruling = Judge.judge(scored.before(), scored.evidence());
                String profile = archive.keep(Json.bytes(scored.profile()));
                yield JudgingWire.done(job, open, ruling, filed(brief, ruling, policyDigest, profile));
            }
        };
    }

    @Override
    public ValidationDone failed(ValidationJob job, Meta open, String why) {
        Policy.Tier tier = policy.policy().tier(job.getTier());
        var finding = Finding.stated(tier.rule(Checks.RUNTIME), Outcome.INCONCLUSIVE,
                "it could not be judged here: " + why + "; see the service's log, then have it judged again");
        Ruling ruling = Judge.conclude(List.of(finding), 0);
        return JudgingWire.done(job, open, ruling, new Filed(policy.digest(), null, null));
    }

    private Filed filed(Brief brief, Ruling ruling, String policyDigest, String profileDigest) {
        var report = Report.of(brief, ruling, policy.policy().name(), policyDigest, profileDigest);
        return new Filed(policyDigest, archive.keep(Json.bytes(report)), profileDigest);
    }
}
