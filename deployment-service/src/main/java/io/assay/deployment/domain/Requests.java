package io.assay.deployment.domain;

import io.assay.wire.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weighs what is asked of a slot. A version that was never approved fails at once. A deployment waits for the one that
 * is under way; a rollback or an undeployment never waits, and the deployment under way then fails by its epoch.
 */
final class Requests {

    Decision<ModelSlots, Fact> weigh(ModelSlots past, Heard.Asked asked, Moment now) {
        Slot slot = past.slot(asked.environment());
        Optional<Reason> misdirected = misdirected(slot, asked);
        if (misdirected.isPresent()) {
            return failed(past, slot, asked, List.of(misdirected.get()));
        }
        return switch (asked.action()) {
            case "deploy" -> deploy(past, slot, asked, now);
            case "rollback" -> rollBack(past, slot, asked, now);
            case "undeploy" -> undeploy(past, slot, asked);
            default -> failed(past, slot, asked, List.of(new Reason(
                    "action", "'" + asked.action() + "' is not known", "ask for deploy, rollback or undeploy")));
        };
    }

    private static Optional<Reason> misdirected(Slot slot, Heard.Asked asked) {
        if (asked.expectedEpoch() != null && asked.expectedEpoch() != slot.epoch()) {
            return Optional.of(new Reason(
                    "expectedEpoch",
                    "the slot is at epoch " + slot.epoch() + " and not at " + asked.expectedEpoch(),
                    "look at the slot again and ask anew"));
        }
        return "assay".equals(asked.target())
                ? Optional.empty()
                : Optional.of(new Reason("target", "'" + asked.target() + "' is not served here", "ask for assay"));
    }

    private Decision<ModelSlots, Fact> deploy(ModelSlots past, Slot slot, Heard.Asked asked, Moment now) {
        List<Reason> reasons = new ArrayList<>(againstMode(asked.mode()));
        if (asked.version() == null) {
            reasons.add(new Reason("version", "is missing", "name the version to deploy"));
        } else {
            reasons.addAll(past.against(asked.version(), asked.environment(), now));
            reasons.addAll(againstTwice(slot, asked));
        }
        if (!reasons.isEmpty()) {
            return failed(past, slot, asked, reasons);
        }
        if (slot.underway() != null) {
            return Decision.waitFor("the deployment of " + slot.underway().version() + " that is under way");
        }
        Release release = (Release) past.standings().get(asked.version());
        Slot loading = slot.loading(new Underway(asked.id(), asked.version(), asked.mode(), slot.epoch(), null));
        return Decision.say(past.with(loading), new Fact.LoadAsked(asked.id(), slot.place(), release));
    }

    private static List<Reason> againstMode(Mode mode) {
        return switch (mode) {
            case LIVE, SHADOW -> List.of();
            case CANARY -> List.of(new Reason(
                    "mode", "this runtime does not split live traffic yet", "ask for SHADOW, and for LIVE after it"));
            case UNKNOWN -> List.of(new Reason("mode", "is not known", "ask for LIVE or SHADOW"));
        };
    }

    private static List<Reason> againstTwice(Slot slot, Heard.Asked asked) {
        boolean live = Serves.byApproval(slot.live(), asked.version());
        boolean shadow = Serves.is(slot.shadow(), asked.version());
        return live || shadow && asked.mode() == Mode.SHADOW
                ? List.of(new Reason(
                        "version",
                        asked.version() + " serves already, " + (live ? "live" : "in shadow"),
                        "nothing is to be done"))
                : List.of();
    }

    private Decision<ModelSlots, Fact> rollBack(ModelSlots past, Slot slot, Heard.Asked asked, Moment now) {
        if (slot.live() == null) {
            return failed(past, slot, asked, List.of(new Reason(
                    "environment", "nothing is live there", "ask for deploy and name the version")));
        }
        Optional<Release> target = slot.past().reversed().stream()
                .filter(version -> asked.version() == null || asked.version().equals(version))
                .flatMap(version -> past.deployable(version, asked.environment(), now).stream())
                .findFirst();
        return target.map(release -> wentBack(past, slot, asked, release))
                .orElseGet(() -> failed(past, slot, asked, List.of(new Reason(
                        "version",
                        (asked.version() == null ? "no version" : asked.version() + " is none that")
                                + " was live before and is still approved",
                        "deploy an approved version, or undeploy"))));
    }

    private static Decision<ModelSlots, Fact> wentBack(
            ModelSlots past, Slot slot, Heard.Asked asked, Release release) {
        var change = new Change(slot);
        String why = asked.reason() == null ? "no reason was given" : asked.reason();
        change.rollBack(release, asked.id(), asked.by() + " asked for it: " + why, false);
        return Decision.say(past.with(change.slot()), change.facts());
    }

    private static Decision<ModelSlots, Fact> undeploy(ModelSlots past, Slot slot, Heard.Asked asked) {
        var change = new Change(slot);
        String why = asked.by() + (asked.reason() == null ? " asked for it" : " asked for it: " + asked.reason());
        if (asked.version() == null || Serves.is(slot.live(), asked.version())) {
            change.undeployLive(asked.id(), why);
        }
        if (asked.version() == null || Serves.is(slot.shadow(), asked.version())) {
            change.undeployShadow(asked.id(), why);
        }
        return change.facts().isEmpty()
                ? failed(past, slot, asked, List.of(new Reason("version", "does not serve there", "look at the slot")))
                : Decision.say(past.with(change.slot()), change.facts());
    }

    private static Decision<ModelSlots, Fact> failed(
            ModelSlots past, Slot slot, Heard.Asked asked, List<Reason> reasons) {
        return Decision.say(past, new Fact.Failed(
                asked.version(), slot.place(), asked.id(), slot.epoch(), asked.mode(), reasons));
    }
}
