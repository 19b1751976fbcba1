package io.assay.suite;

import io.assay.suite.brief.Brief;
import io.assay.suite.check.Checks;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Laboratory;
import io.assay.suite.evidence.Portrait;
import io.assay.suite.evidence.Setting;
import io.assay.suite.evidence.Trial;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Policy;
import io.assay.suite.policy.PolicyInForce;
import io.assay.suite.report.Charts;
import io.assay.suite.report.Report;
import io.assay.suite.verdict.Judge;
import io.assay.suite.verdict.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges one version at a time: the same brief and the same content bring the same ruling, wherever and whenever. */
public final class Suite {

    private final PolicyInForce policy;
    private final Laboratory laboratory;
    private final String limits;

    /** A suite that opens models in its own process. */
    public Suite(PolicyInForce policy, Laboratory laboratory) {
        this(policy, laboratory, "none: models are opened in the judging process");
    }

    /** @param limits under which models are opened, for the report */
    public Suite(PolicyInForce policy, Laboratory laboratory, String limits) {
        this.policy = policy;
        this.laboratory = laboratory;
        this.limits = limits;
    }

    public PolicyInForce policy() {
        return policy;
    }

    /** Judges a version. */
    public Judged judge(Brief brief, Progress progress) {
        Policy.Tier tier = policy.policy().tier(brief.tier());
        var setting = new Setting(policy.policy().parameters(), tier.lowest());
        return laboratory.trial(brief, setting, trial -> switch (trial) {
            case Trial.Stopped stopped -> stopped(brief, tier, stopped);
            case Trial.Graded graded -> graded(brief, tier, graded);
            case Trial.Scored scored -> scored(brief, tier, scored, progress);
        });
    }

    /**
     * The report of what was judged.
     *
     * @param profileDigest the reference profile, as it is filed; {@code null} when there is none
     */
    public Report report(Judged judged, String profileDigest) {
        return Report.of(judged, policy, profileDigest, limits);
    }

    /** Rules on a version that could not be tried at all. */
    public Judged failed(Brief brief, Observation why) {
        return stopped(brief, policy.policy().tier(brief.tier()), new Trial.Stopped(List.of(why)));
    }

    private Judged stopped(Brief brief, Policy.Tier tier, Trial.Stopped stopped) {
        Ruling ruling = Judge.judge(stopped.before(), tier, facts(brief, 0), 0);
        return new Judged(brief, ruling, Optional.empty(), Optional.empty(), Charts.NONE);
    }

    private Judged graded(Brief brief, Policy.Tier tier, Trial.Graded graded) {
        Ruling ruling = Judge.judge(graded.before(), tier, facts(brief, graded.items()), graded.items());
        return new Judged(brief, ruling, Optional.empty(), Optional.of(graded.running()), Charts.of(ruling));
    }

    private Judged scored(Brief brief, Policy.Tier tier, Trial.Scored scored, Progress progress) {
        Evidence evidence = scored.evidence();
        List<Observation> seen = new ArrayList<>(scored.before());
        var steps = new Steps(progress, Checks.count());
        seen.addAll(Checks.look(evidence, steps::one));
        Ruling ruling = Judge.judge(seen, tier, facts(brief, evidence.rows()), evidence.rows());
        return new Judged(brief, ruling, Optional.of(Portrait.of(brief, evidence.holdOut())),
                Optional.of(evidence.running()), Charts.of(evidence, ruling));
    }

    private static Map<String, Object> facts(Brief brief, long rows) {
        boolean independent = brief.holdOut().map(data -> data.independentOf(brief.insiders())).orElse(false);
        return Map.of(
                "tier", brief.tier(), "task", brief.golden() ? "" : brief.task(), "model_type", brief.modelType(), "rows", rows,
                "times_judged", brief.timesJudged(), "features", (long) brief.inputs().size(), "independent", independent);
    }
}
