package io.assay.monitoring.domain.outcomes;

import io.assay.statistics.SliceColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a version's answers are held against.
 *
 * @param tier risk tier
 * @param profileDigest digest of its reference profile; null when it has none
 * @param task what it is for; empty when that was not declared
 * @param score name of the output that is the score; null when none is known by name
 * @param positiveClass the class whose chance the score is, in words; null where outcomes are 0 and 1
 * @param decision how the score becomes a decision; null where nothing is decided
 * @param slices columns by whose values rows are looked at apart
 */
public record Yardstick(
        String tier,
        String profileDigest,
        String task,
        String score,
        String positiveClass,
        Decision decision,
        List<SliceColumn> slices) {

    private static final List<String> POSITIVE = List.of("1", "1.0", "true", "yes");
    private static final List<String> NEGATIVE = List.of("0", "0.0", "false", "no");

    /**
     * How a score becomes a decision.
     *
     * @param threshold score at and above which a row is decided positive
     * @param favourableBelow whether the other decision is the favourable one
     * @param favourable the favourable outcome in words; null when it has none
     */
    public record Decision(double threshold, boolean favourableBelow, String favourable) {

        Boolean positive(double score) {
            return Double.isFinite(score) ? score >= threshold : null;
        }

        boolean favours(boolean positive) {
            return positive != favourableBelow;
        }
    }

    Kind kind() {
        return Kind.of(task);
    }

    /** Whether a score is decided positive; null when it is not decided. */
    public Boolean decides(double score) {
        return decision == null || kind() != Kind.BINARY ? null : decision.positive(score);
    }

    /** The slices in which a row with these values lies, as {@code <column>=<value>}. */
    public List<String> slicesOf(Map<String, String> values) {
        List<String> in = new ArrayList<>();
        for (SliceColumn column : slices) {
            String value = values.get(column.name());
            if (value != null && column.values().contains(value)) {
                in.add(column.name() + "=" + value);
            }
        }
        return in;
    }

    /** Why an outcome says nothing of this version's answers; null when it does. */
    public String flaw(Outcome outcome) {
        return switch (kind()) {
            case BINARY -> positive(outcome) != null ? null
                    : "'" + outcome.words() + "' is neither class; give 0 or 1, or the name of the class";
            case NUMBER -> outcome.number() != null ? null : "it is no number; give the value under outcomes";
            case WORD -> null;
        };
    }

    /** The outcome as it is held against a prediction; null when it says nothing of it. */
    Label label(Prediction prediction, Outcome outcome) {
        if (flaw(outcome) != null) {
            return null;
        }
        double value = switch (kind()) {
            case BINARY -> Boolean.TRUE.equals(positive(outcome)) ? 1 : 0;
            case NUMBER -> outcome.number();
            case WORD -> Double.NaN;
        };
        return new Label(
                value,
                kind() == Kind.WORD ? outcome.words() : null,
                slicesOf(outcome.groups()),
                overridden(prediction, outcome),
                outcome.reason());
    }

    private Boolean positive(Outcome outcome) {
        if (outcome.number() != null) {
            return outcome.number() == 1 ? Boolean.TRUE : outcome.number() == 0 ? Boolean.FALSE : null;
        }
        if (positiveClass != null) {
            return outcome.text().equals(positiveClass);
        }
        String text = outcome.text().toLowerCase(Locale.ROOT);
        return POSITIVE.contains(text) ? Boolean.TRUE : NEGATIVE.contains(text) ? Boolean.FALSE : null;
    }

    /**
     * Whether a person decided otherwise than the model; null when nobody is known to have decided. A final decision that is
     * neither {@code favourable}, {@code unfavourable} nor the declared favourable outcome counts as otherwise when it
     * comes with a reason.
     */
    private Boolean overridden(Prediction prediction, Outcome outcome) {
        String word = outcome.finalDecision();
        boolean reasoned = outcome.reason() != null;
        if (word == null) {
            return reasoned ? Boolean.TRUE : null;
        }
        if (prediction.answer() != null) {
            return !word.equalsIgnoreCase(prediction.answer());
        }
        boolean favourable = word.equalsIgnoreCase("favourable")
                || decision != null && word.equalsIgnoreCase(decision.favourable());
        if (prediction.positive() == null || !favourable && !word.equalsIgnoreCase("unfavourable")) {
            return reasoned;
        }
        return favourable != decision.favours(prediction.positive());
    }
}
