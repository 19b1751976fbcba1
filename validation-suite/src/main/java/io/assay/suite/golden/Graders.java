package io.assay.suite.golden;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The kinds of graders that a golden set may ask for: a new one is a file and a line here. */
final class Graders {

    private static final String PERSON = "human";
    private static final int MOST = 20;

    private static final Map<String, Function<Entry, Rule>> RULES = new TreeMap<>(Map.of(
            "exact", ExactRule::read,
            "contains", ContainsRule::read,
            "regex", PatternRule::read,
            "number", NumberRule::read,
            "json-schema", SchemaRule::read));

    private Graders() {}

    /** The graders of an item, each with a name of its own: that of its kind where none is given. */
    static List<Grader> read(Entry item) {
        Set<String> names = new HashSet<>();
        List<Entry> entries = item.entries("graders", MOST);
        return entries.stream().map(entry -> {
            Grader grader = grader(entry);
            if (!names.add(grader.name())) {
                throw entry.wrong("name", "'" + grader.name() + "' is there twice", "give each grader of an item its own");
            }
            return grader;
        }).toList();
    }

    private static Grader grader(Entry entry) {
        String kind = entry.text("kind");
        String name = entry.textIfGiven("name").orElse(kind);
        if (kind.equals(PERSON)) {
            return new Grader.ByPerson(name, entry.only(List.of("kind", "name", "least")).number("least").orElse(null));
        }
        Function<Entry, Rule> rule = RULES.get(kind);
        if (rule == null) {
            throw entry.wrong("kind", "is '" + kind + "'", "use " + PERSON + ", " + String.join(", ", RULES.keySet()));
        }
        return new Grader.ByRule(name, rule.apply(entry));
    }
}
