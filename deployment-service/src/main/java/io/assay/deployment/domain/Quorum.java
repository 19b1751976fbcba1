package io.assay.deployment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts whose words an approval rests on: distinct people, in the roles that the tier needs, none of them an author. */
final class Quorum {

    private final Policy policy;

    Quorum(Policy policy) {
        this.policy = policy;
    }

    Stream<Objection> against(Heard.Approved approved, Instant at) {
        return Stream.of(
                        byAuthors(approved),
                        twice(approved.approvals(), "approval"),
                        twice(approved.reviews(), "review"),
                        tooFew(approved, at))
                .flatMap(objections -> objections);
    }

    private static Stream<Objection> byAuthors(Heard.Approved approved) {
        return Stream.of(
                        approved.approvals().stream(),
                        approved.reviews().stream(),
                        approved.grounds().exceptions().stream().map(Grounds.Waived::voice))
                .flatMap(voices -> voices)
                .filter(voice -> approved.authors().contains(voice.person()))
                .map(voice -> new Objection(
                        "self-approval",
                        voice.person() + " approved it but submitted or developed it",
                        voice.person(),
                        voice.id()));
    }

    private static Stream<Objection> twice(List<Voice> voices, String what) {
        return voices.stream()
                .filter(voice -> voices.stream()
                        .takeWhile(earlier -> earlier != voice)
                        .anyMatch(earlier -> earlier.person().equals(voice.person())))
                .map(voice -> new Objection(
                        "same-person-twice", "one person's " + what + " counts twice", voice.person(), voice.id()));
    }

    private Stream<Objection> tooFew(Heard.Approved approved, Instant at) {
        String name = approved.release().tier();
        Policy.Tier tier = policy.tiers().get(name);
        if (tier == null) {
            return Stream.of(new Objection("not-allowed", "the tier '" + name + "' has no rule here"));
        }
        if (approved.grounds().byPolicy()) {
            return name.equals(policy.lowestTier())
                    ? Stream.empty()
                    : Stream.of(new Objection(
                            "not-allowed",
                            "policy approved it alone, which only the tier '" + policy.lowestTier() + "' allows"));
        }
        boolean minor = approved.grounds().isMinor(policy.minorParts());
        boolean reviewed = !minor && approved.grounds().standingId() == null;
        Map<String, Integer> needed = minor ? tier.minor() : tier.approvers();
        Map<String, Integer> reviews = reviewed ? tier.reviewers() : Map.of();
        return Stream.concat(
                missing(needed, approved.approvals(), at, "approvals"),
                missing(reviews, approved.reviews(), at, "reviews"));
    }

    private static Stream<Objection> missing(
            Map<String, Integer> needed, List<Voice> voices, Instant at, String what) {
        return needed.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(need -> {
            List<Voice> inRole = voices.stream().filter(voice -> voice.role().equals(need.getKey())).toList();
            long counting = inRole.stream().filter(voice -> voice.countsAt(at)).count();
            String attempt = inRole.size() >= need.getValue() ? "expired" : "not-allowed";
            return counting >= need.getValue()
                    ? Optional.<Objection>empty().stream()
                    : Stream.of(new Objection(attempt, "%d unexpired %s in the role %s where the tier needs %d"
                            .formatted(counting, what, need.getKey(), need.getValue())));
        });
    }
}
