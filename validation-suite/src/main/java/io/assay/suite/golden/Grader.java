package io.assay.suite.golden;

/** Who says of an answer whether it is right. */
sealed interface Grader {

    /** What it is called within its item. */
    String name();

    /** A rule, applied here. */
    record ByRule(String name, Rule rule) implements Grader {}

    /**
     * A person, whose grade is handed in.
     *
     * @param least score that passes; {@code null} where the person says whether it passes
     */
    record ByPerson(String name, Double least) implements Grader {}
}
