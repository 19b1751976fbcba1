package io.assay.standalone.lives;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Stands between the topologies: what is said is appended and comes to all who hear it, in a random order across topics
 * and keys and in its own within them; some twice, some held back and then let go in reverse.
 */
final class Broker {

    /** How unkind the order is, in parts of a hundred. */
    record Mood(int holdsBack, int rewinds, int appendsTwice) {

        static final Mood KIND = new Mood(0, 0, 0);
        static final Mood UNKIND = new Mood(12, 10, 10);
    }

    private static final int HUNDRED = 100;
    private static final int MOST_REWOUND = 3;
    private static final Duration TICK = Duration.ofMillis(600);
    private static final int MOST_STEPS = 20_000;

    private final Estate estate;
    private final Random random;
    private final Mood mood;
    private final Tampering tampering;
    private final List<Hearer> hearers = new ArrayList<>();
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final List<Lane> open = new ArrayList<>();
    private final List<Lane> held = new ArrayList<>();
    private final List<Letter> log = new ArrayList<>();
    private int steps;

    Broker(Estate estate, Random random, Mood mood, Tampering tampering) {
        this.estate = estate;
        this.random = random;
        this.mood = mood;
        this.tampering = tampering;
        hearers.addAll(estate.stages);
    }

    void heardBy(Hearer hearer) {
        hearers.add(hearer);
    }

    List<Letter> log() {
        return log;
    }

    /** Somebody outside will say this; when, only the order within a topic is certain. */
    void announce(Letter letter) {
        lane("outside", new Outside(), letter);
        if (chance(mood.appendsTwice())) {
            lane("outside", new Outside(), letter);
        }
    }

    /** Lets everything be heard, and what waits be tried again, until nothing follows any more. */
    void rest() {
        drain();
        int before;
        do {
            before = log.size();
            pass(TICK);
        } while (log.size() > before);
    }

    private void drain() {
        while (!open.isEmpty() || !held.isEmpty()) {
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException("the life does not come to rest");
            }
            step();
        }
    }

    /** Time passes; then everything is heard. */
    void pass(Duration time) {
        estate.now = estate.now.plus(time);
        for (Stage stage : estate.stages) {
            stage.until(estate.now).stream().filter(estate::stillLives).forEach(this::append);
        }
        drain();
    }

    private void step() {
        if (open.isEmpty()) {
            open.add(held.removeLast());
        }
        int at = random.nextInt(open.size());
        Lane lane = open.get(at);
        if (lane.hearer instanceof Outside outside) {
            outside.hear(lane.next()).forEach(this::append);
        } else {
            lane.hearer.hear(tampering.heard().apply(lane.next())).forEach(this::append);
            lane.rewind(chance(mood.rewinds()) ? 1 + random.nextInt(MOST_REWOUND) : 0);
        }
        if (lane.isEmpty()) {
            open.remove(lane);
        }
    }

    private void append(Letter said) {
        tampering.appended().apply(said).forEach(this::lie);
    }

    private void lie(Letter said) {
        estate.now = estate.now.plusMillis(1 + random.nextInt(5));
        Letter appended = said.appendedAt(estate.now);
        log.add(appended);
        for (int i = 0; i < hearers.size(); i++) {
            if (hearers.get(i).hears(said.topic())) {
                lane(Integer.toString(i), hearers.get(i), appended);
            }
        }
    }

    private void lane(String who, Hearer hearer, Letter letter) {
        Lane lane = lanes.computeIfAbsent(who + " " + letter.topic() + " " + letter.key(), l -> new Lane(hearer));
        if (lane.isEmpty()) {
            (chance(mood.holdsBack()) ? held : open).add(lane);
        }
        lane.add(letter);
    }

    private boolean chance(int ofHundred) {
        return random.nextInt(HUNDRED) < ofHundred;
    }

    /** Says of itself what it was told to say. */
    private record Outside() implements Hearer {

        @Override
        public boolean hears(String topic) {
            return false;
        }

        @Override
        public List<Letter> hear(Letter letter) {
            return List.of(letter);
        }
    }
}
