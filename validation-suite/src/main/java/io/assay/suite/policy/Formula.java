package io.assay.suite.policy;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** An expression of a policy, compiled when the policy was read: the same for every model, worked out in each case. */
public final class Formula {

    /** What came of it. */
    sealed interface Result {

        /** A truth value, or a finite number. */
        record Known(Object value) implements Result {}

        /** Nothing that may be relied on. */
        record Unknown(String why) implements Result {}
    }

    /** Works it out from the values of its names. */
    @FunctionalInterface
    interface Program {
        Object eval(Map<String, Object> values) throws CelEvaluationException;
    }

    private final String source;
    private final List<String> names;
    private final Program program;

    Formula(String source, List<String> names, Program program) {
        this.source = source;
        this.names = List.copyOf(names);
        this.program = program;
    }

    /** A number that stands for itself. */
    static Formula fixed(double value) {
        return new Formula(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString(), List.of(), none -> value);
    }

    /** Whether it comes to the same in every case. */
    boolean constant() {
        return names.isEmpty();
    }

    /** Works it out; never fails, but says why it cannot be known. */
    Result of(Measurements measurements) {
        Map<String, Object> values = Vocabulary.values(names, measurements);
        try {
            return result(program.eval(values), values);
        } catch (CelEvaluationException e) {
            return unknown(values, "cannot be worked out: " + e.getMessage());
        }
    }

    private Result result(Object value, Map<String, Object> values) {
        return switch (value) {
            case Boolean truth -> new Result.Known(truth);
            case Number number when Double.isFinite(number.doubleValue()) -> new Result.Known(number.doubleValue());
            case Number number -> unknown(values, "comes to " + number);
            case CelUnknownSet unknown -> unknown(values, "cannot be worked out");
            default -> unknown(values, "comes to neither a number nor a truth value");
        };
    }

    private Result unknown(Map<String, Object> values, String otherwise) {
        return new Result.Unknown(names.stream()
                .filter(name -> !values.containsKey(name))
                .findFirst()
                .map(Vocabulary::missing)
                .orElse("'" + source + "' " + otherwise));
    }

    /** As it stands in the policy. */
    @Override
    public String toString() {
        return source;
    }
}
