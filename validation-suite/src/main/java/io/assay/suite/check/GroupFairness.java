package io.assay.suite.check;

import io.assay.statistics.Confusion;
import io.assay.statistics.Estimate;
import io.assay.statistics.GroupGaps;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.Proportions;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Compares each group of a protected column, and each intersection of two columns, with the largest. The groups are one
 * family of comparisons, the intersections another: the intervals of a family hold together.
 */
final class GroupFairness implements Check {

    private static final double FOUR_FIFTHS = 0.8;

    private static final List<Gap> GAPS = List.of(
            new Gap(CheckNames.STATISTICAL_PARITY, GroupGaps::statisticalParity, Confusion::rows),
            new Gap(CheckNames.EQUAL_OPPORTUNITY, GroupGaps::equalOpportunity, counts -> counts.recall().among()),
            new Gap(CheckNames.EQUALISED_ODDS, GroupGaps::equalisedOdds, Confusion::rows),
            new Gap(CheckNames.PREDICTIVE_PARITY, GroupGaps::predictiveParity, counts -> counts.precision().among()));

    /** A group beside the one it is compared with. */
    private record Pair(Group group, Group reference) {

        GroupGaps gaps() {
            return new GroupGaps(group.decisions(), reference.decisions());
        }
    }

    /** A difference between a group and its reference, and how many of the group's rows it rests on. */
    private record Gap(String check, BiFunction<GroupGaps, Level, Measured> measure, ToLongFunction<Confusion> rows) {

        Observation between(Pair pair, Level level) {
            long count = rows.applyAsLong(pair.group().decisions());
            return Observation.measured(check, measure.apply(pair.gaps(), level), count)
                    .byDistance()
                    .about(pair.group().slice(), count);
        }
    }

    @Override
    public List<Observation> look(Evidence e) {
        if (e.brief().decision().isEmpty() || !e.brief().classifies()) {
            return List.of();
        }
        DecisionRule decision = e.brief().decision().get();
        List<String> columns = e.holdOut().groups().keySet().stream().sorted().toList();
        var single = columns.stream().map(column -> Group.of(e, List.of(column), decision)).toList();
        var crossed = pairs(columns).stream().map(pair -> Group.of(e, pair, decision)).toList();
        return Stream.of(compared(e, single), compared(e, crossed), small(e, single))
                .flatMap(List::stream)
                .toList();
    }

    private static List<List<String>> pairs(List<String> columns) {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            for (int j = i + 1; j < columns.size(); j++) {
                pairs.add(List.of(columns.get(i), columns.get(j)));
            }
        }
        return pairs;
    }

    private static List<Observation> compared(Evidence e, List<List<Group>> partitions) {
        List<Pair> family = partitions.stream().flatMap(groups -> pairs(e, groups)).toList();
        var level = new Level(Math.max(1, family.size()));
        List<Observation> seen = new ArrayList<>();
        family.forEach(pair -> seen.add(impact(pair, level)));
        GAPS.forEach(gap -> family.forEach(pair -> seen.add(gap.between(pair, level))));
        return seen;
    }

    private static Stream<Pair> pairs(Evidence e, List<Group> groups) {
        Group reference = Group.reference(groups);
        return groups.stream()
                .filter(group -> !group.equals(reference) && group.rows() >= e.parameters().smallestGroup())
                .map(group -> new Pair(group, reference));
    }

    private static Observation impact(Pair pair, Level level) {
        Group group = pair.group();
        Measured ratio = pair.gaps().disparateImpact(level);
        String rates = "a share of " + Figures.of(group.decisions().selected().value()) + " is favoured, of "
                + pair.reference().slice() + " " + Figures.of(pair.reference().decisions().selected().value()) + "; two-proportion z test p "
                + Figures.chance(Proportions.z(group.decisions().selected(), pair.reference().decisions().selected()).p());
        return Observation.measured(CheckNames.DISPARATE_IMPACT, ratio, group.rows())
                .about(group.slice(), group.rows())
                .adding(ratio instanceof Estimate known
                        ? rates + "; four-fifths rule " + (known.value() >= FOUR_FIFTHS ? "met" : "not met")
                        : rates);
    }

    private static List<Observation> small(Evidence e, List<List<Group>> partitions) {
        return partitions.stream()
                .flatMap(List::stream)
                .filter(group -> group.rows() < e.parameters().smallestGroup())
                .map(group -> tooFew(e, group))
                .toList();
    }

    private static Observation tooFew(Evidence e, Group group) {
        return Observation.inconclusive(CheckNames.GROUP_ROWS, group.slice() + " has " + Figures.count(group.rows())
                        + " rows; " + Figures.count(e.parameters().smallestGroup())
                        + " are asked before a group is compared")
                .about(group.slice(), group.rows());
    }
}
