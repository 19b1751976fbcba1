package io.assay.suite.check;

import io.assay.statistics.Estimate;
import io.assay.statistics.Fairness;
import io.assay.statistics.Measured;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compares each group of a protected column with the largest, which is the reference; the first by name of equals. */
final class GroupFairness implements Check {

    private static final double FOUR_FIFTHS = 0.8;

    @Override
    public List<Observation> look(Evidence e) {
        if (e.brief().decision().isEmpty() || !e.brief().classifies()) {
            return List.of();
        }
        DecisionRule decision = e.brief().decision().get();
        List<Observation> impact = new ArrayList<>();
        List<Observation> opportunity = new ArrayList<>();
        List<Observation> small = new ArrayList<>();
        e.holdOut().groups().keySet().stream().sorted().map(column -> Group.of(e, column, decision)).forEach(groups -> {
            Group reference = reference(groups);
            for (Group group : groups) {
                if (group.rows() < e.parameters().smallestGroup()) {
                    small.add(tooFew(e, group));
                } else if (!group.equals(reference)) {
                    impact.add(impact(group, reference));
                    opportunity.add(opportunity(group, reference));
                }
            }
        });
        return Stream.of(impact, opportunity, small).flatMap(List::stream).toList();
    }

    private static Group reference(List<Group> groups) {
        return groups.stream()
                .filter(g -> !g.name().equals(Group.UNKNOWN))
                .max(Comparator.comparingLong(Group::rows).thenComparing(Group::name, Comparator.reverseOrder()))
                .orElse(groups.getFirst());
    }

    private static Observation impact(Group group, Group reference) {
        Measured ratio = Fairness.disparateImpact(group.favoured(), reference.favoured());
        String rates = "a share of " + Figures.of(group.favoured().value()) + " is favoured, of " + reference.slice()
                + " " + Figures.of(reference.favoured().value());
        return Observation.measured(CheckNames.DISPARATE_IMPACT, ratio, group.rows())
                .about(group.slice(), group.rows())
                .adding(ratio instanceof Estimate known
                        ? rates + "; four-fifths rule " + (known.value() >= FOUR_FIFTHS ? "met" : "not met")
                        : rates);
    }

    private static Observation opportunity(Group group, Group reference) {
        Measured difference = Fairness.difference(group.deservedlyFavoured(), reference.deservedlyFavoured());
        long rows = group.deservedlyFavoured().among();
        return Observation.measured(CheckNames.EQUAL_OPPORTUNITY, difference, rows)
                .byDistance()
                .about(group.slice(), rows);
    }

    private static Observation tooFew(Evidence e, Group group) {
        return Observation.inconclusive(CheckNames.GROUP_ROWS, group.slice() + " has " + Figures.count(group.rows())
                        + " rows; " + Figures.count(e.parameters().smallestGroup())
                        + " are asked before a group is compared")
                .about(group.slice(), group.rows());
    }
}
