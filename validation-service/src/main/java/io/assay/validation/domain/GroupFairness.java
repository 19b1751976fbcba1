package io.assay.validation.domain;

import io.assay.statistics.Estimate;
import io.assay.statistics.Fairness;
import io.assay.statistics.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compares each group of a protected column with the largest, which is the reference; the first by name of equals. */
final class GroupFairness implements Check {

    private static final double FOUR_FIFTHS = 0.8;

    @Override
    public List<Finding> find(Evidence e) {
        if (e.brief().decision().isEmpty() || !e.brief().classifies()) {
            return List.of();
        }
        DecisionRule decision = e.brief().decision().get();
        List<Finding> impact = new ArrayList<>();
        List<Finding> opportunity = new ArrayList<>();
        List<Finding> small = new ArrayList<>();
        e.groups().keySet().stream().sorted().map(column -> Group.of(e, column, decision)).forEach(groups -> {
            Group reference = reference(groups);
            for (Group group : groups) {
                if (tooSmall(e, group)) {
                    small.add(tooFew(e, group));
                } else if (!group.equals(reference)) {
                    impact.add(impact(e, group, reference));
                    opportunity.add(opportunity(e, group, reference));
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

    private static Finding impact(Evidence e, Group group, Group reference) {
        Rule rule = e.rule(Checks.DISPARATE_IMPACT);
        Measured ratio = Fairness.disparateImpact(group.favoured(), reference.favoured());
        Finding finding = Finding.measured(rule, rule.weigh(ratio), ratio, group.slice(), group.rows());
        String rates = "a share of " + Figures.of(group.favoured().value()) + " is favoured, of " + reference.slice()
                + " " + Figures.of(reference.favoured().value());
        return ratio instanceof Estimate known
                ? finding.adding(rates + "; four-fifths rule " + (known.value() >= FOUR_FIFTHS ? "met" : "not met"))
                : finding.adding(rates);
    }

    private static Finding opportunity(Evidence e, Group group, Group reference) {
        Rule rule = e.rule(Checks.EQUAL_OPPORTUNITY);
        Measured difference = Fairness.difference(group.deservedlyFavoured(), reference.deservedlyFavoured());
        return Finding.measured(rule, rule.weighDistance(difference), difference, group.slice(),
                group.deservedlyFavoured().among());
    }

    private static boolean tooSmall(Evidence e, Group group) {
        Double least = e.rule(Checks.GROUP_ROWS).atLeast();
        return least != null && group.rows() < least;
    }

    private static Finding tooFew(Evidence e, Group group) {
        Rule rule = e.rule(Checks.GROUP_ROWS);
        return Finding.stated(rule, Outcome.INCONCLUSIVE, group.slice() + " has " + Figures.count(group.rows())
                        + " rows; " + Sentences.asked(rule) + " are asked before a group is compared")
                .about(group.slice(), group.rows());
    }
}
