package io.assay.deployment.domain;

import io.assay.wire.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets a loaded version serve: a compare-and-set on the slot's epoch, never "run again". */
final class Promotions {

    private final Policy policy;

    Promotions(Policy policy) {
        this.policy = policy;
    }

    /** The first result of a load counts; a repeated one, or one that nobody waits for, is nothing new. */
    Decision<ModelSlots, Fact> weigh(ModelSlots past, Heard.Loaded loaded, Moment now) {
        Slot slot = past.slot(loaded.environment());
        Underway underway = slot.underway();
        if (underway == null || !underway.requestId().equals(loaded.requestId())) {
            return Decision.nothingNew();
        }
        Slot idle = slot.loading(null);
        List<Reason> reasons = against(past, slot, loaded, now);
        return reasons.isEmpty()
                ? promoted(past, idle, underway, now)
                : Decision.say(past.with(idle), new Fact.Failed(
                        underway.version(), slot.place(), underway.requestId(), slot.epoch(), underway.mode(),
                        reasons));
    }

    private static List<Reason> against(ModelSlots past, Slot slot, Heard.Loaded loaded, Moment now) {
        Underway underway = slot.underway();
        List<Reason> reasons = new ArrayList<>(loaded.reasons());
        reasons.addAll(underway.emergency() == null
                ? past.against(underway.version(), slot.place().environment(), now)
                : againstEmergency(past, underway, now));
        if (underway.epoch() != slot.epoch()) {
            reasons.add(new Reason(
                    "epoch",
                    "the slot moved from epoch " + underway.epoch() + " to " + slot.epoch() + " in the meantime",
                    "look at the slot again and ask anew"));
        }
        expected(past, underway).filter(digest -> !digest.equals(loaded.digest())).ifPresent(digest ->
                reasons.add(new Reason(
                        "artefactDigest",
                        "loaded were " + loaded.digest() + ", meant were " + digest,
                        "find out who changed the bytes")));
        return reasons;
    }

    private static Optional<String> expected(ModelSlots past, Underway underway) {
        return underway.emergency() == null && past.standings().get(underway.version()) instanceof Release release
                ? Optional.of(release.artefactDigest())
                : past.registration(underway.version()).map(Registration::artefactDigest);
    }

    /** An emergency goes past approvals, and past nothing else. */
    private static List<Reason> againstEmergency(ModelSlots past, Underway underway, Moment now) {
        Optional<Registration> registration = past.registration(underway.version());
        if (registration.isEmpty()) {
            return List.of(new Reason("version", "its registration is known no more", "submit it as a new version"));
        }
        return past.standings().get(underway.version()) instanceof Standing.Retired retired
                ? retired.against(underway.version(), "", now)
                : now.recalls().of(registration.get().bytes()).map(Release::recalled).stream().toList();
    }

    private Decision<ModelSlots, Fact> promoted(ModelSlots past, Slot slot, Underway underway, Moment now) {
        var change = new Change(slot);
        if (underway.emergency() != null) {
            change.breakGlass(past.registration(underway.version()).orElseThrow(), underway);
            return Decision.say(past.with(change.slot()), change.facts());
        }
        Release release = (Release) past.standings().get(underway.version());
        switch (underway.mode()) {
            case LIVE -> goLive(change, past, release, underway.requestId(), now);
            case SHADOW -> {
                change.undeployShadow(underway.requestId(), release.version() + " takes its place in shadow");
                change.deployShadow(release, underway.requestId());
            }
            case CANARY, UNKNOWN -> throw new IllegalStateException("no load was asked for mode " + underway.mode());
        }
        return Decision.say(past.with(change.slot()), change.facts());
    }

    /** The new one goes live first; then the earlier shadow leaves, and the replaced one takes its place. */
    private void goLive(Change change, ModelSlots past, Release release, String requestId, Moment now) {
        Slot before = change.slot();
        change.deployLive(release, requestId);
        var previous = before.live() == null || !policy.of(before.place().environment()).keepPrevious()
                ? Optional.<Release>empty()
                : past.deployable(before.live().version(), before.place().environment(), now);
        if (previous.isPresent() || Serves.is(before.shadow(), release.version())) {
            change.undeployShadow(requestId, release.version() + " went live");
        }
        previous.ifPresent(replaced -> change.deployShadow(replaced, requestId));
    }
}
