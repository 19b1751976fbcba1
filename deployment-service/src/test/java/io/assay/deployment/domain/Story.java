package io.assay.deployment.domain;

import io.assay.deployment.TestKeys;
import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Given facts, when, then facts: a model's life told to the front door. */
final class Story {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Window WINDOW = new Window(NOON, NOON.plusSeconds(60));
    static final String MODEL = "retail/credit-risk";

    private final Deployment deployment;
    private ModelSlots slots = ModelSlots.unheard(MODEL);
    private Decision<ModelSlots, Fact> last;
    private Instant at = NOON;
    private Recalls recalls = Recalls.NONE;

    private Story(Deployment deployment) {
        this.deployment = deployment;
    }

    /** The consumer-credit model in an estate with this fallback, where people ask for deployments. */
    static Story creditRisk(Fallback fallback) {
        return of(new Policy.ForEnvironment(false, true, fallback, Fallback.HUMAN_REVIEW));
    }

    static Story creditRisk() {
        return creditRisk(Fallback.HUMAN_REVIEW);
    }

    static Story of(Policy.ForEnvironment prod) {
        return new Story(new Deployment(policy(prod), TestKeys.signatures()));
    }

    static Policy policy(Policy.ForEnvironment prod) {
        var high = new Policy.Tier(
                Map.of("validator", 1, "risk-officer", 1), Map.of("validator", 1), Map.of());
        return new Policy(
                "low", Map.of("high", high, "low", new Policy.Tier(Map.of(), Map.of(), Map.of())),
                List.of("documents", "people"),
                Map.of("prod", prod),
                new Policy.BreakGlass(List.of("operator", "risk-officer"), Duration.ofHours(1)));
    }

    Story hear(Heard heard) {
        last = deployment.decide(slots, heard, new Moment(at, recalls));
        if (last instanceof Decision.Said<ModelSlots, Fact> said) {
            slots = said.state();
        }
        return this;
    }

    /** From now on these bytes are recalled. */
    Story recalled(String version) {
        recalls = bytes -> digest(version).equals(bytes)
                ? Optional.of(new Recall("recall-" + version, "person:rolf", "it leaks"))
                : Optional.empty();
        return this;
    }

    Story at(Instant moment) {
        at = moment;
        return this;
    }

    /** Approved, asked for, loaded. */
    Story deploys(String version, long sequence) {
        String ask = "ask-" + version;
        return hear(approved(version, sequence)).hear(deploy(ask, version)).hear(loaded(ask, version));
    }

    Decision<ModelSlots, Fact> decision() {
        return last;
    }

    List<Fact> facts() {
        return last instanceof Decision.Said<ModelSlots, Fact> said ? said.facts() : new ArrayList<>();
    }

    /** Why the last was refused; it goes to the dead letters. */
    String refusal() {
        return last instanceof Decision.Refused<ModelSlots, Fact> refused ? refused.reason() : "it was not refused";
    }

    /** What attempts the last refusal names to the outside, each once. */
    List<String> attempts() {
        return last instanceof Decision.Refused<ModelSlots, Fact> refused
                ? refused.facts().stream().map(f -> ((Fact.BypassRefused) f).objection().attempt()).distinct().toList()
                : List.of();
    }

    Slot slot() {
        return slots.slot("prod");
    }

    ModelSlots slots() {
        return slots;
    }

    Deployment deployment() {
        return deployment;
    }

    static Release release(String version, long sequence) {
        return new Release(
                version, sequence, List.of("prod"), "high", digest(version), digest(version),
                NOON.plusSeconds(86_400), Limits.NONE,
                new Papers("registration", "verdict", "approval-" + version, "profile", "word for word"));
    }

    static Heard.Approved approved(String version, long sequence) {
        return Approvals.of(release(version, sequence)).heard();
    }

    static Heard.Asked deploy(String id, String version) {
        return asked(id, "deploy", version, Mode.LIVE, null);
    }

    static Heard.Asked asked(String id, String action, String version, Mode mode, Long expectedEpoch) {
        return new Heard.Asked(id, action, version, "prod", mode, expectedEpoch, "assay", "person:otto", "a reason");
    }

    static Heard.Loaded loaded(String id, String version) {
        return new Heard.Loaded(id, "prod", digest(version), List.of());
    }

    static Heard.HealthTurned turned(String version, long epoch, Health to) {
        return new Heard.HealthTurned("prod", version, Mode.LIVE, epoch, to,
                new Alarm("alarm", WINDOW, 5_000, "psi of income 1.9"));
    }

    static Heard.WindowMeasured shadowed(String version, Health health) {
        return new Heard.WindowMeasured(
                "prod", new Measured(version, Mode.SHADOW, WINDOW, health, 5_000, "its largest psi is 0.01, of age"));
    }

    static String digest(String version) {
        return "assay:sha256/" + version;
    }
}
