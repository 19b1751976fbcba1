package io.assay.suite.report;

import io.assay.suite.Judged;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.policy.PolicyInForce;
import io.assay.suite.verdict.Ruling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The full report, as it is filed: verdict and failures first. It holds no clock and no timing: the same job makes the same
 * bytes.
 *
 * @param format names this form of report
 * @param verdict the conclusion
 * @param because why, in one sentence
 * @param version what was judged
 * @param standard what it was held against
 * @param data the data sets that were given, the one that the verdict rests on first
 * @param rows how many rows were evaluated
 * @param findings what each check found, the gravest first, else in the order of the checks
 * @param metrics what was measured, by name
 * @param charts what can be drawn of it
 * @param profileDigest the reference profile; {@code null} when nothing was scored
 * @param seed of everything that was drawn
 * @param limits under which the model was scored, in words
 */
public record Report(
        String format,
        String verdict,
        String because,
        Version version,
        Standard standard,
        List<Data> data,
        long rows,
        List<Line> findings,
        Map<String, Double> metrics,
        Charts charts,
        String profileDigest,
        long seed,
        String limits) {

    private static final String FORMAT = "assay-validation-report/2";

    /**
     * A data set it rests on.
     *
     * @param used whether it was read: the first of its role
     * @param independent whether neither submitter nor developers described it or may read it
     * @param timesJudged how many submissions it has judged, this one included; {@code null} of other than the hold-out
     */
    public record Data(
            String id, String role, String digest, String format, String registeredBy, boolean used, boolean independent,
            Long timesJudged) {}

    /** The report of what judging by a policy brought. */
    public static Report of(Judged judged, PolicyInForce policy, String profileDigest, String limits) {
        Ruling ruling = judged.ruling();
        Brief brief = judged.brief();
        return new Report(
                FORMAT, ruling.verdict().name(), ruling.because(), Version.of(brief), Standard.of(policy, brief.tier()),
                data(brief), ruling.rows(), lines(ruling), ruling.metrics(), judged.charts(), profileDigest, brief.seed(),
                limits);
    }

    /** Findings that stand in the way of a clean verdict. */
    public List<Line> standing() {
        return findings.stream().filter(Line::stands).toList();
    }

    private static List<Line> lines(Ruling ruling) {
        return ruling.findings().stream().sorted(Comparator.comparingInt(Line::gravity)).map(Line::of).toList();
    }

    private static List<Data> data(Brief brief) {
        return brief.data().stream()
                .sorted(Comparator.comparing((EvaluationData d) -> !isHoldOut(brief, d)))
                .map(d -> new Data(
                        d.id(), d.role(), d.digest(), d.format(), d.registeredBy(),
                        isHoldOut(brief, d) || brief.training().filter(d::equals).isPresent(),
                        d.independentOf(brief.insiders()), isHoldOut(brief, d) ? brief.timesJudged() : null))
                .toList();
    }

    private static boolean isHoldOut(Brief brief, EvaluationData data) {
        return brief.holdOut().filter(data::equals).isPresent();
    }
}
