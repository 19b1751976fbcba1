package io.assay.deployment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.deployment.gateway.Placed;
import io.assay.deployment.gateway.SlotView;
import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Thousands of lives in random order: what must hold of every one of them. */
class InterleavingsTest {

    private static final int LIVES = 3_000;
    private static final int STEPS = 60;
    private static final List<String> VERSIONS = List.of("1.0.0", "1.1.0", "1.2.0");

    @Test
    void everyChangeIsAnEpochOnAndEveryVersionThatServesMayServe() {
        Set<Class<?>> kinds = new HashSet<>();
        for (int seed = 0; seed < LIVES; seed++) {
            var life = new Life(seed, kinds);
            for (int step = 0; step < STEPS; step++) {
                life.step();
            }
            life.requireThatReplicasSeeWhatWasDecided();
        }
        assertThat(kinds).as("kinds of facts that were said").hasSize(Fact.class.getPermittedSubclasses().length);
    }

    private static final class Life {

        private final int seed;
        private final Set<Class<?>> kinds;
        private final Random random;
        private final Deployment deployment = new Deployment(
                Story.policy(new Policy.ForEnvironment(true, true, Fallback.STOP, Fallback.STOP)),
                (attested, claim, at) -> new Signatures.Seal.Unasked());
        private final Map<String, Recall> recalled = new HashMap<>();
        private final Recalls recalls = bytes -> Optional.ofNullable(recalled.get(bytes));
        private final List<Heard> waiting = new ArrayList<>();
        private ModelSlots slots = ModelSlots.unheard(Story.MODEL);
        private SlotView seen = SlotView.unheard(new Place(Story.MODEL, "prod"));
        private long epoch;
        private long registry;

        Life(int seed, Set<Class<?>> kinds) {
            this.seed = seed;
            this.kinds = kinds;
            this.random = new Random(seed);
        }

        void step() {
            Heard heard = waiting.isEmpty() || random.nextInt(3) == 0
                    ? anything()
                    : waiting.remove(random.nextInt(waiting.size()));
            hear(heard);
            if (random.nextInt(4) == 0) {
                hear(heard);
            }
        }

        private void hear(Heard heard) {
            switch (deployment.decide(slots, heard, new Moment(Story.NOON, recalls))) {
                case Decision.Said<ModelSlots, Fact>(var state, var facts) -> {
                    slots = state;
                    facts.forEach(this::said);
                }
                case Decision.Waits<ModelSlots, Fact> waits -> waiting.add(heard);
                case Decision.NothingNew<ModelSlots, Fact> nothing -> assertThat(nothing).isNotNull();
                case Decision.Refused<ModelSlots, Fact>(String reason, var facts) -> {
                    assertThat(facts).as(reason).isNotEmpty();
                    facts.forEach(this::said);
                }
            }
        }

        private void said(Fact fact) {
            kinds.add(fact.getClass());
            switch (fact) {
                case Fact.BrokeGlass b -> brokeGlass(b);
                case Fact.Deployed d -> deployed(d);
                case Fact.RolledBack b -> rolledBack(b);
                case Fact.Undeployed u -> undeployed(u);
                case Fact.Requested r -> waiting.add(Story.deploy("policy-" + random.nextLong(), r.version()));
                case Fact.LoadAsked l -> waiting.add(Story.loaded(l.requestId(), l.release().version()));
                case Fact.EmergencyLoadAsked l ->
                    waiting.add(Story.loaded(l.requestId(), l.registration().version()));
                case Fact.BypassRefused b -> assertThat(b.objection().attempt()).isIn(
                        "recalled", "not-allowed", "same-person-twice");
                case Fact.Failed f -> assertThat(f.epoch()).as("seed " + seed).isEqualTo(epoch);
            }
        }

        private void brokeGlass(Fact.BrokeGlass b) {
            next(b.epoch());
            assertThat(b.emergency().persons()).as("seed " + seed).doesNotHaveDuplicates().hasSizeGreaterThan(1);
            mayServe(b.registration().version(), b.registration().bytes());
            seen = seen.live(placed(b.registration().version(), b.registration().artefactDigest()));
        }

        private void deployed(Fact.Deployed d) {
            next(d.epoch());
            mayServe(d.release());
            Placed placed = placed(d.release().version(), d.release().artefactDigest());
            seen = d.mode() == Mode.LIVE ? seen.live(placed) : seen.shadow(placed);
        }

        private void rolledBack(Fact.RolledBack b) {
            next(b.epoch());
            mayServe(b.release());
            assertThat(b.fromVersion()).as("seed " + seed).isNotEqualTo(b.release().version());
            Placed placed = placed(b.release().version(), b.release().artefactDigest());
            seen = seen.live(placed).shadow(Placed.empty(epoch, Instant.EPOCH));
        }

        private void undeployed(Fact.Undeployed u) {
            next(u.epoch());
            var empty = Placed.empty(epoch, Instant.EPOCH);
            seen = u.mode() == Mode.LIVE ? seen.live(empty) : seen.shadow(empty);
        }

        void requireThatReplicasSeeWhatWasDecided() {
            Slot slot = slots.slot("prod");
            assertThat(seen.epoch()).as("seed " + seed).isEqualTo(slot.epoch());
            same(seen.live(), slot.live());
            same(seen.shadow(), slot.shadow());
        }

        private void same(Placed placed, Serves serves) {
            assertThat(placed.version()).as("seed " + seed).isEqualTo(serves == null ? null : serves.version());
            if (serves != null) {
                assertThat(placed.epoch()).as("seed " + seed).isEqualTo(serves.epoch());
            }
        }

        private void next(long said) {
            assertThat(said).as("seed " + seed).isEqualTo(++epoch);
        }

        private void mayServe(Release release) {
            assertThat(slots.standings().get(release.version())).as("seed " + seed).isEqualTo(release);
            mayServe(release.version(), release.bytes());
        }

        private void mayServe(String version, String bytes) {
            assertThat(recalled).as("seed " + seed).doesNotContainKey(bytes);
            assertThat(slots.standings().get(version) instanceof Standing.Retired).as("seed " + seed).isFalse();
        }

        private Placed placed(String version, String digest) {
            return new Placed(epoch, Instant.EPOCH, version, digest,
                    new Declaration("onnx", null, List.of(), List.of()));
        }

        /** Ends that nothing comes back from. */
        private Heard rarely(String version, String id) {
            if (random.nextInt(6) == 0) {
                return new Heard.Retired(id, version, ++registry);
            }
            if (random.nextInt(6) == 0) {
                recalled.put(Story.digest(version), new Recall("recall", "person:rolf", "it leaks"));
            }
            return new Heard.Woken();
        }

        private Heard anything() {
            String version = VERSIONS.get(random.nextInt(VERSIONS.size()));
            String id = "ask-" + random.nextLong();
            return switch (random.nextInt(13)) {
                case 0, 1 -> Story.approved(version, ++registry);
                case 2 -> random.nextInt(3) == 0 ? new Heard.Rejected("no", version, ++registry) : Story.deploy(id, version);
                case 3 -> Story.asked(id, "deploy", version, Mode.SHADOW, random.nextBoolean() ? null : epoch);
                case 4 -> Story.asked(id, "rollback", null, Mode.UNKNOWN, null);
                case 5 -> Story.asked(id, "undeploy", random.nextBoolean() ? null : version, Mode.UNKNOWN, null);
                case 6 -> Story.turned(version, epoch, Health.CRITICAL);
                case 9 -> random.nextBoolean()
                        ? new Heard.Suspended(id, version, ++registry, "a finding is overdue")
                        : Pleas.registered(version);
                case 10, 11 -> Pleas.asked(id, version, random.nextBoolean());
                case 12 -> rarely(version, id);
                case 7 -> Story.shadowed(version, random.nextBoolean() ? Health.HEALTHY : Health.CRITICAL);
                default -> Story.deploy(id, version);
            };
        }
    }
}
