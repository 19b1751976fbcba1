package io.assay.validation.work;

import io.assay.events.CheckOutcome;
import io.assay.statistics.Estimate;
import io.assay.validation.domain.Finding;
import io.assay.validation.domain.Outcome;
import io.assay.validation.domain.Ruling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ruling as it fits into an event, which stays under 512 KiB; the report holds all of it.
 *
 * @param because why, cut to what fits
 * @param findings those that decide first, when there are too many
 * @param metrics what those findings measured
 */
record Summary(String because, List<io.assay.events.Finding> findings, Map<String, Double> metrics) {

    private static final int MOST_FINDINGS = 128;
    private static final int LONGEST_WORDS = 1500;
    private static final int LONGEST_SLICE = 200;

    static Summary of(Ruling ruling) {
        List<Finding> kept = ruling.findings();
        if (kept.size() > MOST_FINDINGS) {
            kept = kept.stream().sorted(Comparator.comparing(Summary::quiet)).limit(MOST_FINDINGS).toList();
        }
        Map<String, Double> metrics = new TreeMap<>();
        kept.stream()
                .filter(f -> f.estimate() != null)
                .forEach(f -> metrics.put(cut(f.metric(), LONGEST_SLICE), f.estimate().value()));
        return new Summary(
                cut(ruling.because(), LONGEST_WORDS), kept.stream().map(Summary::event).toList(), metrics);
    }

    /** 0 for what blocks and did not pass, up to 3 for what passed and only informs. */
    private static int quiet(Finding f) {
        boolean passed = f.outcome() == Outcome.PASSED || f.outcome() == Outcome.NOT_APPLICABLE;
        return passed ? 3 : f.rule().severity().ordinal();
    }

    private static io.assay.events.Finding event(Finding f) {
        Estimate e = f.estimate();
        return new io.assay.events.Finding(
                f.rule().check(), f.rule().category(), f.rule().severity().name().toLowerCase(Locale.ROOT),
                CheckOutcome.valueOf(f.outcome().name()), e == null ? null : e.value(), e == null ? null : e.low(),
                e == null ? null : e.high(), e == null ? null : Estimate.CONFIDENCE, f.rule().threshold(),
                f.rule().direction(), f.slice() == null ? null : cut(f.slice(), LONGEST_SLICE), f.rows(),
                cut(f.words(), LONGEST_WORDS), f.rule().clauses());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }
}
