package io.assay.standalone.lives;

import io.assay.events.DatasetRegistered;
import io.assay.events.DeploymentRequested;
import io.assay.events.UseCaseRegistered;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.event.EventHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** One model's whole life: its people speak by a script, its order is drawn from another seed. */
final class Life {

    private static final Duration BETWEEN_ACTS = Duration.ofHours(2);
    private static final Duration WINDOW_CLOSES = Duration.ofSeconds(80);
    private static final Duration SETTLES = Duration.ofSeconds(3);
    private static final Duration PATIENCE_ENDS = Duration.ofHours(25);
    private static final int ROUNDS = 2;
    private static final long STRAIGHT = 0;

    private final Estate estate;
    private final Random random;
    private final Broker broker;
    private final People people;
    private final Replica replica;
    private final Pipeline pipeline;
    private final Script script;

    /** The order 0 is the straight one: nothing is heard twice or held back, though topics still race. */
    Life(Estate estate, long scriptSeed, long orderSeed, Tampering tampering) {
        this.estate = estate;
        this.random = new Random(1_000_003 * scriptSeed + orderSeed);
        this.broker = new Broker(
                estate, random, orderSeed == STRAIGHT ? Broker.Mood.KIND : Broker.Mood.UNKIND, tampering);
        this.people = new People("lives/m-" + scriptSeed + "-" + orderSeed + tampering.name(), estate.now);
        this.script = new Script(scriptSeed, people);
        this.pipeline = new Pipeline(estate, script.plan, people.model());
        this.replica = new Replica(estate, script.plan, people.model());
        broker.heardBy(replica);
        broker.heardBy(pipeline);
        broker.heardBy(new Officer(estate, script.plan, people.model()));
        broker.heardBy(new Labour(estate, script.plan, random, tampering.bribed()));
    }

    Script script() {
        return script;
    }

    /** Plays it to its end and returns what lies in the topics then. */
    Told played() {
        var acts = script.acts();
        for (int act = 0; act < acts.size(); act++) {
            acts.get(act).forEach(event -> broker.announce(estate.letter(keyOf(event), event)));
            pipeline.again().forEach(broker::announce);
            poison();
            broker.rest();
            if (Plan.chance(random, 20)) {
                replayTheDead();
            }
            if (act > 0 && script.plan.traffic()) {
                isUsed();
            }
            broker.pass(BETWEEN_ACTS);
        }
        broker.pass(PATIENCE_ENDS);
        makeUp();
        estate.ended(people.model());
        return new Told(estate.schemas(), broker.log());
    }

    /** What was missing comes at last; the dead letters are replayed, and by mistake replayed again. */
    private void makeUp() {
        var late = script.madeUpFor();
        if (!late.isEmpty()) {
            late.forEach(event -> broker.announce(estate.letter(keyOf(event), event)));
            broker.rest();
            replayTheDead();
            replayTheDead();
            broker.pass(PATIENCE_ENDS);
        }
    }

    private void isUsed() {
        for (int round = 0; round < ROUNDS; round++) {
            replica.scored().forEach(broker::announce);
            broker.rest();
            broker.pass(WINDOW_CLOSES);
            broker.pass(SETTLES);
            broker.pass(SETTLES);
        }
    }

    private void poison() {
        if (Plan.chance(random, 10)) {
            String topic = estate.topics.nameOf(DeploymentRequested.class);
            broker.announce(new Letter(topic, people.model(), new byte[] {1, 2, 3}, new RecordHeaders(), estate.now));
        }
    }

    /** As the command line does it: the dead letters of a service to its replay topic, as they are. */
    private void replayTheDead() {
        List<Letter> dead = broker.log().stream()
                .filter(l -> l.topic().endsWith("-dead-letters.v1"))
                .filter(l -> EventHeaders.text(l.headers(), DeadLetter.ORIGIN_TOPIC) != null)
                .toList();
        dead.forEach(l -> broker.announce(l.in(l.topic().replace("-dead-letters", "-replay"))));
        broker.rest();
    }

    private String keyOf(SpecificRecord event) {
        return switch (event) {
            case UseCaseRegistered useCase -> useCase.getUseCaseId();
            case DatasetRegistered data -> data.getDataSetId();
            default -> people.model();
        };
    }
}
