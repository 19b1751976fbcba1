package io.assay.suite.policy;

import dev.cel.common.CelIssue;

/**
 * What is wrong with an expression.
 *
 * @param offset characters from its start
 * @param words what is wrong and what to do
 */
record Flaw(int offset, String words) {

    private static final String CANDIDATES = " (candidates: ";
    private static final String EXPECTING = " expecting ";

    /** It cannot be read at all. */
    static Flaw unreadable(CelIssue issue) {
        return new Flaw(offset(issue), "cannot be read as an expression: " + before(issue.getMessage(), EXPECTING)
                + "; write CEL, e.g. 0.02 + against_trivial_lower");
    }

    /** Its parts do not fit together. */
    static Flaw mistyped(CelIssue issue) {
        String words = before(issue.getMessage(), CANDIDATES)
                .replace("found no matching overload for", "there is no")
                .replace(" (in container '')", "")
                .replaceAll("'_(\\S+?)_'", "'$1'");
        String remedy = words.contains("int") && words.contains("double")
                ? "; write whole numbers with a point, as in 1.0"
                : "; expressions may compare, calculate with + - * /, and combine with && || ! ?:";
        return new Flaw(offset(issue), words + remedy);
    }

    private static int offset(CelIssue issue) {
        return issue.getSourceLocation().getLine() == 1 ? Math.max(0, issue.getSourceLocation().getColumn()) : 0;
    }

    private static String before(String message, String end) {
        int at = message.indexOf(end);
        return at < 0 ? message : message.substring(0, at);
    }
}
