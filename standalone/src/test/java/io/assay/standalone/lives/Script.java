package io.assay.standalone.lives;

import static io.assay.standalone.lives.Plan.chance;
import static io.assay.standalone.lives.Plan.pick;

import io.assay.events.ApprovalDecision;
import io.assay.events.ApprovalGiven;
import io.assay.events.DeploymentRequested;
import io.assay.events.ServingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/** What people say in one life, act by act, drawn from a seed; between acts everything comes to rest and time passes. */
final class Script {

    final Plan plan;
    private final Random random;
    private final People people;
    private final List<SpecificRecord> first = new ArrayList<>();
    private final List<SpecificRecord> second = new ArrayList<>();
    private final List<SpecificRecord> third = new ArrayList<>();
    private boolean crowded;
    private boolean governed;

    Script(long seed, People people) {
        this.random = new Random(seed);
        this.people = people;
        this.plan = Plan.drawn(random);
        background();
        plan.versions().keySet().forEach(this::version);
        third();
    }

    List<List<SpecificRecord>> acts() {
        return List.of(first, second, third);
    }

    /** Whether what becomes of its versions in the registry follows from what was said, in whatever order it is heard. */
    boolean converges() {
        return !plan.traffic() && !governed;
    }

    /** Whether also the slot in prod ends the same: a single version, and only its pipeline asks. */
    boolean slotConverges() {
        return converges() && !crowded && plan.versions().size() == 1;
    }

    /** What somebody makes up for when patience has ended; then the dead letters are worth a replay. */
    List<SpecificRecord> madeUpFor() {
        List<SpecificRecord> late = new ArrayList<>();
        if (!plan.useCaseKnown()) {
            late.add(people.useCase(plan.exposure(), plan.confirmed()));
        }
        if (plan.holdOut() == Plan.Data.UNKNOWN) {
            late.add(people.holdOut("person:vera", List.of("person:vera")));
        }
        return late;
    }

    private void background() {
        if (plan.useCaseKnown()) {
            first.add(people.useCase(plan.exposure(), plan.confirmed()));
        }
        switch (plan.holdOut()) {
            case STEWARDS -> first.add(people.holdOut("person:vera", List.of("person:vera")));
            case READ_BY_DEVELOPER -> first.add(people.holdOut("person:vera", List.of("person:vera", "person:devi")));
            case DEVELOPERS -> first.add(people.holdOut("person:dana", List.of("person:vera")));
            case UNKNOWN -> { }
        }
    }

    private void version(String version) {
        first.add(people.submitted("submits", version, null));
        if (chance(random, 15)) {
            pick(random, first, second).add(people.submitted("submits again", version, null));
        }
        if (chance(random, 15) && !plan.of(version).filesMissing()) {
            pick(random, first, second).add(people.submitted("submits otherwise", version, "none are known"));
        }
        mischief(version);
        answers(version);
        requests(version);
        if (chance(random, 35)) {
            governed = true;
            govern(version, new Stewards(people));
        }
    }

    private void govern(String version, Stewards say) {
        if (chance(random, 40)) {
            pick(random, first, second).add(say.finding(version, pick(random, "low", "high", "critical")));
            pick(random, second, third).add(say.closed(version, "person:olivia", "owner"));
            third.add(say.closed(version, "person:vera", "validator"));
        }
        if (chance(random, 30)) {
            var approval = people.approved("person:vera", "validator", version);
            pick(random, first, second).add(say.revoked(approval, pick(random, "person:vera", "person:ruth"), "risk-officer"));
        }
        if (chance(random, 25)) {
            first.add(say.tier(version, pick(random, "low", "medium", "high"), pick(random, "person:ruth", "person:dana")));
        }
        if (chance(random, 30)) {
            pick(random, second, third).addAll(chance(random, 70)
                    ? say.retirement(version)
                    : List.of(say.retires(version, "person:olivia", "owner")));
        }
        if (chance(random, 20)) {
            second.add(say.held(true));
            third.add(say.held(false));
        }
    }

    private void mischief(String version) {
        if (chance(random, 20)) {
            first.add(people.approved(pick(random, "person:dana", "person:devi"), "risk-officer", version));
        }
        if (chance(random, 20)) {
            first.add(ApprovalGiven.newBuilder(people.approved("person:paul", "validator", version))
                    .setArtefactDigest(People.digest("other bytes")).build());
        }
        if (chance(random, 10)) {
            first.add(ApprovalGiven.newBuilder(people.approved("person:ruth", "risk-officer", version))
                    .setExpiresAt(people.at().minusSeconds(1)).build());
        }
    }

    private void answers(String version) {
        var vera = people.approved("person:vera", "validator", version);
        var rolf = people.approved("person:rolf", "risk-officer", version);
        boolean twice = chance(random, 15);
        switch (plan.of(version).answer()) {
            case BOTH_APPROVE -> first.addAll(chance(random, 50) ? List.of(vera, rolf) : List.of(rolf, vera));
            case ONE_IS_LATE -> {
                first.add(vera);
                second.add(rolf);
            }
            case ONE_EXPIRES -> {
                first.add(ApprovalGiven.newBuilder(vera).setExpiresAt(people.at().plus(Duration.ofMinutes(30))).build());
                pick(random, first, second).add(rolf);
            }
            case ONE_DENIES -> first.addAll(List.of(
                    vera, people.said(ApprovalDecision.DENY, "denies", "person:rolf", "risk-officer", version)));
            case NOBODY -> { }
        }
        if (twice) {
            first.add(people.approved("person:vera", "risk-officer", version));
        }
    }

    private void requests(String version) {
        if (chance(random, 40)) {
            first.add(ask("early ", "deploy", version, pick(random, "prod", "prod", "test", "nowhere"), mode()));
        }
        if (chance(random, 40)) {
            second.add(ask("later ", "deploy", version, pick(random, "prod", "test"), mode()));
        }
        if (chance(random, 15)) {
            second.add(ask("", "undeploy", chance(random, 50) ? version : null, "prod", ServingMode.LIVE));
        }
        if (chance(random, 15)) {
            second.add(ask("", "rollback", null, pick(random, "prod", "test"), ServingMode.LIVE));
        }
        if (chance(random, 10)) {
            second.add(DeploymentRequested.newBuilder(ask("expects ", "deploy", version, "prod", ServingMode.LIVE))
                    .setExpectedEpoch((long) random.nextInt(3)).build());
        }
        if (plan.traffic() && chance(random, 30)) {
            second.add(people.revalidation(version));
        }
    }

    private void third() {
        String version = pick(random, plan.versions().keySet().toArray(String[]::new));
        if (chance(random, 30)) {
            third.add(ask("at last ", pick(random, "rollback", "undeploy", "dance"), null, "prod", ServingMode.LIVE));
        }
        if (chance(random, 20)) {
            third.add(ask("at last ", "deploy", version, "prod", ServingMode.LIVE));
        }
    }

    private DeploymentRequested ask(String name, String action, String version, String environment, ServingMode mode) {
        crowded = true;
        return people.asked(name, action, version, environment, mode);
    }

    private ServingMode mode() {
        return pick(random, ServingMode.LIVE, ServingMode.LIVE, ServingMode.LIVE, ServingMode.SHADOW, ServingMode.CANARY);
    }
}
