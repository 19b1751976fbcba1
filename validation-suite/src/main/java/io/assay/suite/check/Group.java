package io.assay.suite.check;

import io.assay.statistics.Confusion;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.evidence.Codes;
import io.assay.suite.evidence.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How one group fared.
 *
 * @param slice the group, e.g. {@code sex=female}, or several of them together
 * @param known whether the data say of all its rows whose they are
 * @param decisions favourable decisions against deserving them
 */
record Group(String slice, boolean known, Confusion decisions) {

    /** Where the data say nothing of a row's group. */
    static final String UNKNOWN = "(missing)";

    long rows() {
        return decisions.rows();
    }

    /** The groups that these protected columns make together, by name. */
    static List<Group> of(Evidence e, List<String> columns, DecisionRule decision) {
        var tallies = new TreeMap<List<String>, Tally>(Comparator.comparing(List::toString));
        List<Codes> codes = columns.stream().map(e.holdOut().groups()::get).toList();
        for (int row = 0; row < e.rows(); row++) {
            tallies.computeIfAbsent(names(codes, row), n -> new Tally())
                    .add(decision.favours(e.score()[row]), e.truth()[row] == decision.deserving());
        }
        return tallies.entrySet().stream().map(t -> t.getValue().group(columns, t.getKey())).toList();
    }

    /** The largest group that is known, the first by name of equals: the others are compared with it. */
    static Group reference(List<Group> groups) {
        return groups.stream()
                .filter(Group::known)
                .max(Comparator.comparingLong(Group::rows).thenComparing(Group::slice, Comparator.reverseOrder()))
                .orElse(groups.getFirst());
    }

    private static List<String> names(List<Codes> codes, int row) {
        return codes.stream().map(one -> one.text(row) == null ? UNKNOWN : one.text(row)).toList();
    }

    private static final class Tally {

        private long truePositives;
        private long falsePositives;
        private long falseNegatives;
        private long trueNegatives;

        void add(boolean favours, boolean deserves) {
            truePositives += favours && deserves ? 1 : 0;
            falsePositives += favours && !deserves ? 1 : 0;
            falseNegatives += !favours && deserves ? 1 : 0;
            trueNegatives += !favours && !deserves ? 1 : 0;
        }

        Group group(List<String> columns, List<String> names) {
            String slice = IntStream.range(0, names.size())
                    .mapToObj(i -> columns.get(i) + "=" + names.get(i))
                    .collect(Collectors.joining(" & "));
            return new Group(slice, !names.contains(UNKNOWN),
                    new Confusion(truePositives, falsePositives, falseNegatives, trueNegatives));
        }
    }
}
