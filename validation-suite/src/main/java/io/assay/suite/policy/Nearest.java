package io.assay.suite.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody who mistyped a name may have meant. */
final class Nearest {

    private static final int FEW = 12;

    private Nearest() {}

    /** What to say after an unknown name. */
    static String hint(String name, Collection<String> known) {
        return to(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse(known.size() <= FEW ? "; known are " + String.join(", ", known) : "");
    }

    /** The known name that the fewest typing errors separate from this one, if few do. */
    static Optional<String> to(String name, Collection<String> known) {
        int most = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(one -> errors(name, one) <= most)
                .min(Comparator.comparingInt((String one) -> errors(name, one)).thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, delete or change: Levenshtein's distance. */
    private static int errors(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
