package io.assay.scan.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Refuses entries of an archive by name and kind: one line per rule. */
final class EntryNames {

    private record Rule(String name, Predicate<ArchiveEntry> broken, String words) {}

    private static final List<Rule> RULES = List.of(
            new Rule("archive-encrypted", e -> e.flags().encrypted(), "is encrypted; hand in the archive without a password"),
            new Rule("archive-method", e -> e.flags().method() != 0 && e.flags().method() != 8, "is packed by an unusual method; pack it with deflate"),
            new Rule("archive-link", e -> e.flags().special(), "is a link or a device; put the file itself in"),
            new Rule("archive-name", e -> e.name().isEmpty() || e.name().chars().anyMatch(c -> c < ' ' || c == 0x7f), "has a name that cannot be read; rename it"),
            new Rule("archive-name", e -> e.name().contains("\\"), "has a backslash in its name; use / between folders"),
            new Rule("archive-absolute", e -> e.name().startsWith("/") || e.name().matches("(?s)[A-Za-z]:.*"), "has an absolute path; use a path within the archive"),
            new Rule("archive-traversal", e -> Arrays.asList(e.name().split("/", -1)).contains(".."), "leads out of the archive; use a path within the archive"));

    private EntryNames() {}

    static void check(List<ArchiveEntry> entries) {
        Set<String> names = new HashSet<>();
        for (ArchiveEntry entry : entries) {
            RULES.stream().filter(rule -> rule.broken.test(entry)).findFirst().ifPresent(rule -> refuse(rule.name, entry, rule.words));
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                refuse("archive-duplicate", entry, "is there twice; keep one");
            }
        }
    }

    private static void refuse(String rule, ArchiveEntry entry, String words) {
        throw new BrokenFileException(rule, "the archive's entry '" + Shown.text(entry.name()) + "' " + words);
    }
}
