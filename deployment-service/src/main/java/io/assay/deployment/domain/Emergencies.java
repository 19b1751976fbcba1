package io.assay.deployment.domain;

import io.assay.deployment.domain.Signatures.Seal;
import io.assay.wire.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Weighs what people ask in an emergency: one of each role that policy names, all different, none an author of the model,
 * each with a signature over version, environment and bytes. Then it is loaded like anything else.
 */
final class Emergencies {

    private final Policy.BreakGlass rules;
    private final Signatures signatures;

    Emergencies(Policy policy, Signatures signatures) {
        this.rules = policy.breakGlass();
        this.signatures = signatures;
    }

    Decision<ModelSlots, Fact> weigh(ModelSlots past, Heard.EmergencyAsked asked, Moment now) {
        Plea plea = asked.plea().at(now.at());
        Optional<Registration> registration = past.registration(plea.version());
        if (registration.isEmpty()) {
            return Decision.waitFor("the registration of version " + plea.version());
        }
        List<Plea> waiting = waiting(past, plea);
        List<Objection> objections = Stream.of(
                        unproven(past, asked, now),
                        unfit(past, plea, registration.get(), now),
                        unable(plea, registration.get()),
                        twice(waiting, plea))
                .flatMap(some -> some)
                .toList();
        if (!objections.isEmpty()) {
            return refused(past, plea, objections);
        }
        waiting.add(plea);
        return complete(waiting)
                ? load(past, waiting, registration.get())
                : Decision.say(past.withPleas(Stream.concat(others(past, plea), waiting.stream()).toList()));
    }

    private static Decision<ModelSlots, Fact> refused(
            ModelSlots past, Plea plea, List<Objection> objections) {
        String words = String.join("; ", objections.stream().map(Objection::words).toList());
        return Decision.refuse(
                "break-glass for " + plea.version() + " is refused: " + words,
                objections.stream()
                        .map(o -> new Fact.BypassRefused(past.modelId(), plea.version(), o))
                        .toArray(Fact[]::new));
    }

    /** What was asked before, is not too long ago, and is the same. */
    private List<Plea> waiting(ModelSlots past, Plea plea) {
        return new ArrayList<>(past.pleas().stream()
                .filter(earlier -> earlier.asksTheSame(plea))
                .filter(earlier -> !earlier.at().plus(rules.within()).isBefore(plea.at()))
                .toList());
    }

    /** What is asked about other versions or places. */
    private static Stream<Plea> others(ModelSlots past, Plea plea) {
        return past.pleas().stream().filter(earlier -> !earlier.asksTheSame(plea));
    }

    private Stream<Objection> unproven(ModelSlots past, Heard.EmergencyAsked asked, Moment now) {
        Plea plea = asked.plea();
        Claim claim = Claim.of("break-glass")
                .with("eventId", plea.id())
                .with("modelId", past.modelId())
                .with("version", plea.version())
                .with("environment", plea.environment())
                .with("artefactDigest", plea.artefactDigest())
                .with("by", plea.person())
                .with("role", plea.role());
        return signatures.of(asked.attested(), claim, now.at()) instanceof Seal.Broken(String attempt, String words)
                ? Stream.of(objection(attempt, words, plea))
                : Stream.empty();
    }

    private static Stream<Objection> unfit(ModelSlots past, Plea plea, Registration registration, Moment now) {
        Stream<Objection> retired = past.standings().get(plea.version()) instanceof Standing.Retired
                ? Stream.of(objection("not-allowed", plea.version() + " is retired", plea))
                : Stream.empty();
        Stream<Objection> other = registration.artefactDigest().equals(plea.artefactDigest())
                ? Stream.empty()
                : Stream.of(objection("other-digest", "registered are the bytes " + registration.artefactDigest(), plea));
        Stream<Objection> recalled = now.recalls().of(registration.bytes()).stream()
                .map(recall -> objection("recalled", recall.words(), plea));
        return Stream.of(retired, other, recalled).flatMap(some -> some);
    }

    private Stream<Objection> unable(Plea plea, Registration registration) {
        Stream<Objection> role = rules.roles().contains(plea.role())
                ? Stream.empty()
                : Stream.of(objection("not-allowed",
                        plea.role() + " may not ask for it, only " + String.join(", ", rules.roles()), plea));
        Stream<Objection> author = registration.authors().contains(plea.person())
                ? Stream.of(objection("self-approval", plea.person() + " submitted or developed it", plea))
                : Stream.empty();
        return Stream.concat(role, author);
    }

    private static Stream<Objection> twice(List<Plea> waiting, Plea plea) {
        return waiting.stream().anyMatch(earlier -> earlier.person().equals(plea.person()))
                ? Stream.of(objection("same-person-twice", plea.person() + " asked for it before", plea))
                : Stream.empty();
    }

    private static Objection objection(String attempt, String words, Plea plea) {
        return new Objection(attempt, words, plea.person(), plea.id());
    }

    private boolean complete(List<Plea> waiting) {
        return rules.roles().stream().allMatch(role -> waiting.stream().anyMatch(plea -> plea.role().equals(role)));
    }

    private static Decision<ModelSlots, Fact> load(ModelSlots past, List<Plea> pleas, Registration registration) {
        Plea last = pleas.getLast();
        Slot slot = past.slot(last.environment());
        if (slot.underway() != null) {
            return Decision.waitFor("the deployment of " + slot.underway().version() + " that is under way");
        }
        Slot loading = slot.loading(
                new Underway(last.id(), last.version(), Mode.LIVE, slot.epoch(), Emergency.of(pleas)));
        return Decision.say(
                past.with(loading).withPleas(others(past, last).toList()),
                new Fact.EmergencyLoadAsked(last.id(), slot.place(), registration));
    }
}
