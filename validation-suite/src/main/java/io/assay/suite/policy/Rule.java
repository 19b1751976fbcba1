package io.assay.suite.policy;

import java.util.List;

/**
 * What one tier asks of one check.
 *
 * @param check name of the check
 * @param category kind of evidence, e.g. {@code fairness}
 * @param severity what not clearing it means
 * @param terms when it applies and what it asks for
 * @param condition what is imposed where a check of severity {@code condition} is not cleared; {@code null} when nothing is
 * @param clauses framework clauses it gives evidence for
 */
public record Rule(
        String check, String category, Severity severity, Terms terms, String condition, List<String> clauses) {

    public Rule {
        clauses = List.copyOf(clauses);
    }

    /** A rule that always applies and asks for numbers, {@code null} where it asks for none. */
    public Rule(String check, String category, Severity severity, Double atLeast, Double atMost, List<String> clauses) {
        this(check, category, severity, new Terms(null, fixed(atLeast), fixed(atMost)), null, clauses);
    }

    /** What it asks in this case. */
    public Demand demand(Measurements measurements) {
        return terms.demand(check, measurements);
    }

    private static Formula fixed(Double value) {
        return value == null ? null : Formula.fixed(value);
    }
}
