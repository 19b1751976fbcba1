package io.assay.validation.work;

import io.assay.suite.policy.Outcome;
import io.assay.suite.verdict.Finding;
import io.assay.suite.verdict.Ruling;
import java.util.Comparator;
import java.util.List;

/** What of a ruling goes into an event, which stays under 512 KiB; the report holds all of it. */
final class Summary {

    private static final int MOST_FINDINGS = 128;
    private static final int LONGEST_WORDS = 1500;
    private static final int LONGEST_NAME = 200;

    private Summary() {}

    /** The findings, those that decide first when there are too many. */
    static List<Finding> findings(Ruling ruling) {
        List<Finding> all = ruling.findings();
        return all.size() <= MOST_FINDINGS
                ? all
                : all.stream().sorted(Comparator.comparing(Summary::quiet)).limit(MOST_FINDINGS).toList();
    }

    /** A sentence, cut to what fits. */
    static String words(String sentence) {
        return cut(sentence, LONGEST_WORDS);
    }

    /** A name that data may have made long, cut to what fits. */
    static String name(String name) {
        return name == null ? null : cut(name, LONGEST_NAME);
    }

    /** 0 for what blocks and did not pass, up to 3 for what passed. */
    private static int quiet(Finding f) {
        boolean passed = f.outcome() == Outcome.PASSED || f.outcome() == Outcome.NOT_APPLICABLE;
        return passed ? 3 : f.severity().ordinal();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }
}
