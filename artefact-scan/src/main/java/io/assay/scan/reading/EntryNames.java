package io.assay.scan.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Refuses entries of an archive by name and kind: one line per rule. */
final class EntryNames {

    private record Rule(String name, Predicate<ArchiveEntry> broken, String words) {}

    private static final Set<Integer> METHODS = Set.of(0, 8);

    private static final List<Rule> RULES = List.of(
            new Rule("archive-encrypted", e -> e.flags().encrypted(), "is encrypted; hand in the archive without a password"),
            new Rule("archive-method", e -> !METHODS.contains(e.flags().method()), "is packed by an unusual method; pack it with deflate"),
            new Rule("archive-link", e -> e.flags().special(), "is a link or a device; put the file itself in"),
            new Rule("archive-name", e -> e.name().matches("(?s)|.*[\\x00-\\x1f\\x7f].*"), "has a name that cannot be read; rename it"),
            new Rule("archive-name", e -> e.name().contains("\\"), "has a backslash in its name; use / between folders"),
            new Rule("archive-absolute", e -> e.name().matches("(?s)(/|[A-Za-z]:).*"), "has an absolute path; use a path within the archive"),
            new Rule("archive-traversal", e -> ("/" + e.name() + "/").contains("/../"), "leads out of the archive; use a path within the archive"));

    private EntryNames() {}

    static void check(List<ArchiveEntry> entries) {
        Set<String> names = new HashSet<>();
        for (ArchiveEntry entry : entries) {
            RULES.stream()
                    .filter(rule -> rule.broken.test(entry))
                    .forEach(rule -> refuse(rule.name, entry, rule.words));
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                refuse("archive-duplicate", entry, "is there twice; keep one");
            }
        }
    }

    private static void refuse(String rule, ArchiveEntry entry, String words) {
        throw new BrokenFileException(rule, "the archive's entry '" + Shown.text(entry.name()) + "' " + words);
    }
}
