package io.assay.suite.check;

import io.assay.statistics.Share;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.evidence.Codes;
import io.assay.suite.evidence.Evidence;
import java.util.List;
import java.util.TreeMap;

/**
 * How one group fared.
 *
 * @param column protected column
 * @param name the group
 * @param favoured favourable decisions among all its rows
 * @param deservedlyFavoured favourable decisions among its rows whose truth is favourable
 */
record Group(String column, String name, Share favoured, Share deservedlyFavoured) {

    /** Where the data say nothing of a row's group. */
    static final String UNKNOWN = "(missing)";

    String slice() {
        return column + "=" + name;
    }

    long rows() {
        return favoured.among();
    }

    /** The groups of one protected column, by name. */
    static List<Group> of(Evidence e, String column, DecisionRule decision) {
        var tallies = new TreeMap<String, Tally>();
        Codes groups = e.holdOut().groups().get(column);
        for (int row = 0; row < e.rows(); row++) {
            String name = groups.text(row) == null ? UNKNOWN : groups.text(row);
            tallies.computeIfAbsent(name, n -> new Tally())
                    .add(decision.favours(e.score()[row]), e.truth()[row] == decision.deserving());
        }
        return tallies.entrySet().stream().map(t -> t.getValue().group(column, t.getKey())).toList();
    }

    private static final class Tally {

        private long rows;
        private long favoured;
        private long deserving;
        private long deservingFavoured;

        void add(boolean favours, boolean deserves) {
            rows++;
            favoured += favours ? 1 : 0;
            deserving += deserves ? 1 : 0;
            deservingFavoured += favours && deserves ? 1 : 0;
        }

        Group group(String column, String name) {
            return new Group(column, name, new Share(favoured, rows), new Share(deservingFavoured, deserving));
        }
    }
}
