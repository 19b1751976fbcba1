package io.assay.suite.check;

import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Asks about the same rows in several ways. */
final class Repetitions {

    static final int BATCH = 7;
    private static final int SINGLE = 50;

    private final Evidence evidence;
    private final Sample sample;

    Repetitions(Evidence evidence, Sample sample) {
        this.evidence = evidence;
        this.sample = sample;
    }

    /** One way of asking, and what came of it. */
    record Way(String how, List<Answer> answers) {}

    /** The answer in {@code row} of some answers, to the row at a place of the sample. */
    record Answer(int place, Answers answers, int row) {}

    List<Way> all() {
        int[] inOrder = IntStream.range(0, sample.size()).toArray();
        int[] some = IntStream.range(0, Math.min(SINGLE, sample.size())).toArray();
        return List.of(
                new Way("in the pass over the whole hold-out", before(inOrder)),
                new Way("again", asked(inOrder, inOrder.length)),
                new Way("in another order", asked(shuffled(inOrder), inOrder.length)),
                new Way("in batches of " + BATCH, asked(inOrder, BATCH)),
                new Way("one by one", asked(some, 1)));
    }

    private List<Answer> before(int[] places) {
        Answers answers = evidence.holdOut().answers();
        return IntStream.of(places).mapToObj(place -> new Answer(place, answers, sample.rows()[place])).toList();
    }

    private List<Answer> asked(int[] places, int batch) {
        List<Answer> all = new ArrayList<>();
        for (int from = 0; from < places.length; from += batch) {
            int[] some = IntStream.of(places).skip(from).limit(batch).toArray();
            Answers answers = evidence.subject().answer(sample.inputs().pick(some));
            IntStream.range(0, some.length).forEach(row -> all.add(new Answer(some[row], answers, row)));
        }
        return all;
    }

    private int[] shuffled(int[] places) {
        int[] shuffled = places.clone();
        var random = new SplittableRandom(evidence.brief().seed());
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = swapped;
        }
        return shuffled;
    }
}
