package io.assay.suite.golden;

import java.util.List;
import java.util.Locale;

/**
 * The answer is one of the expected texts, blanks at both ends and the case of letters set aside where that is said.
 *
 * @param expected texts that are right
 * @param trim whether blanks at both ends do not count
 * @param ignoreCase whether the case of letters does not count
 */
record ExactRule(List<String> expected, boolean trim, boolean ignoreCase) implements Rule {

    ExactRule {
        List<String> given = expected;
        expected = given.stream().map(text -> plain(text, trim, ignoreCase)).toList();
    }

    static ExactRule read(Entry entry) {
        entry.only(List.of("kind", "name", "expected", "trim", "ignoreCase"));
        List<String> expected = entry.texts("expected");
        if (expected.isEmpty()) {
            throw entry.wrong("expected", "is missing", "give the right answer, or a list of right ones");
        }
        return new ExactRule(expected, entry.flag("trim", true), entry.flag("ignoreCase", false));
    }

    @Override
    public boolean passes(String answer) {
        return expected.contains(plain(answer, trim, ignoreCase));
    }

    private static String plain(String text, boolean trim, boolean ignoreCase) {
        String stripped = trim ? text.strip() : text;
        return ignoreCase ? stripped.toLowerCase(Locale.ROOT) : stripped;
    }
}
