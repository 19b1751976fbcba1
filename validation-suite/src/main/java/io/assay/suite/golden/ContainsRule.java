package io.assay.suite.golden;

import java.util.List;
import java.util.Locale;

/**
 * The answer contains all of some texts, any of others, and none of yet others.
 *
 * @param all texts that must be there
 * @param any texts of which one must be there; empty when none need be
 * @param none texts that must not be there
 * @param ignoreCase whether the case of letters does not count
 */
record ContainsRule(List<String> all, List<String> any, List<String> none, boolean ignoreCase) implements Rule {

    ContainsRule {
        List<String> givenAll = all;
        List<String> givenAny = any;
        List<String> givenNone = none;
        all = givenAll.stream().map(text -> plain(text, ignoreCase)).toList();
        any = givenAny.stream().map(text -> plain(text, ignoreCase)).toList();
        none = givenNone.stream().map(text -> plain(text, ignoreCase)).toList();
    }

    static ContainsRule read(Entry entry) {
        entry.only(List.of("kind", "name", "all", "any", "not", "ignoreCase"));
        var rule = new ContainsRule(
                entry.texts("all"), entry.texts("any"), entry.texts("not"), entry.flag("ignoreCase", false));
        if (rule.weight() == 0) {
            throw entry.wrong("all", "is missing, and so are any and not", "give the texts in at least one of them");
        }
        return rule;
    }

    @Override
    public boolean passes(String answer) {
        String text = plain(answer, ignoreCase);
        return all.stream().allMatch(text::contains)
                && (any.isEmpty() || any.stream().anyMatch(text::contains))
                && none.stream().noneMatch(text::contains);
    }

    @Override
    public int weight() {
        return all.size() + any.size() + none.size();
    }

    private static String plain(String text, boolean ignoreCase) {
        return ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
    }
}
