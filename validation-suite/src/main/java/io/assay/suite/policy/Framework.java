package io.assay.suite.policy;

import java.time.LocalDate;

/**
 * A law, rule or standard that checks give evidence for.
 *
 * @param id its name in the policy
 * @param title its name for people
 * @param source where it can be read; {@code null} where nothing is said
 * @param inForce first day it is in force; {@code null} where nothing is said
 * @param until last day it is in force; {@code null} where no end is known
 */
public record Framework(String id, String title, String source, LocalDate inForce, LocalDate until) {

    /**
     * One of its clauses in words, with its dates where it is not simply in force on the day the policy was issued. Its
     * title comes first, unless the clause opens with it.
     */
    String cite(String clause, LocalDate issued) {
        String from = inForce != null && inForce.isAfter(issued) ? ", in force from " + inForce : "";
        String named = clause.startsWith(title) ? clause : title + ", " + clause;
        return named + from + (until == null ? "" : ", in force until " + until);
    }
}
