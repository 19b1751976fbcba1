package io.assay.suite.golden;

import java.util.List;

/**
 * A regular expression is found somewhere in the answer; {@code ^} and {@code $} bind it to the ends.
 *
 * @param pattern what is looked for
 */
record PatternRule(LinearPattern pattern) implements Rule {

    static PatternRule read(Entry entry) {
        entry.only(List.of("kind", "name", "pattern", "ignoreCase"));
        try {
            return new PatternRule(LinearPattern.of(entry.text("pattern"), entry.flag("ignoreCase", false)));
        } catch (IllegalArgumentException e) {
            throw entry.wrong("pattern", e.getMessage(), "for example \\d+ days?");
        }
    }

    @Override
    public boolean passes(String answer) {
        return pattern.foundIn(answer);
    }

    @Override
    public int weight() {
        return Math.max(1, pattern.states());
    }
}
