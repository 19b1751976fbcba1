package io.assay.monitoring.domain.outcomes;

/** What a version's answers are, which says how they are held against outcomes. */
public enum Kind {
    /** A score that grows with the chance of one of two classes. */
    BINARY,
    /** A value. */
    NUMBER,
    /** One of several words. */
    WORD;

    /** The kind of answer that a declared task asks for; a score where no task was declared. */
    public static Kind of(String task) {
        return switch (task == null ? "" : task) {
            case "regression" -> NUMBER;
            case "multiclass-classification", "decision" -> WORD;
            default -> BINARY;
        };
    }
}
