package io.assay.suite.golden;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Grades answers, one by one, without keeping them. */
final class Grading {

    private static final long LARGEST_FILE = 512L << 20;

    /** About what a core does in a few minutes; the same answers take the same steps everywhere. */
    private static final long MOST_STEPS = 20_000_000_000L;

    private final GoldenSet set;
    private final List<Tally> tallies;
    private long nanos;
    private long timed;
    private long steps;

    Grading(GoldenSet set) {
        this.set = set;
        this.tallies = set.items().stream().map(Tally::new).toList();
    }

    /** @throws UnfitFileException when the answers are not as they should be */
    Graded read(InputStream file) {
        new JsonObjects("answers", LARGEST_FILE).read(file, entry -> add(Answer.read(entry), entry.where()));
        return graded();
    }

    Graded graded() {
        return new Graded(tallies, timed, nanos);
    }

    /** @param where the answer's place, for people */
    void add(Answer answer, String where) {
        Tally tally = tallies.get(set.place(answer.item()).orElseThrow(() -> new UnfitFileException(
                where + ": 'item' '" + answer.item() + "' is not in the golden set; answer its items only")));
        if (!tally.claim(answer.repeat())) {
            throw new UnfitFileException(where + ": 'repeat' " + answer.repeat() + " of item '" + answer.item()
                    + "' is there twice; number its answers 1, 2, 3");
        }
        var people = new People(answer, tally.item(), where);
        List<Grader> graders = tally.item().graders();
        boolean[] passed = new boolean[graders.size()];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = passes(graders.get(i), answer, people, tally);
        }
        tally.count(answer.refused(), passed);
        answer.took().ifPresent(took -> {
            timed++;
            nanos += took.toNanos();
        });
    }

    private boolean passes(Grader grader, Answer answer, People people, Tally tally) {
        return switch (grader) {
            case Grader.ByPerson person -> people.require(person);
            case Grader.ByRule(String name, Rule rule) -> {
                spend(answer, rule);
                boolean passes = rule.passes(answer.text());
                Optional<Boolean> person = people.of(name, null);
                person.ifPresent(said -> tally.agreement().count(passes, said));
                yield passes;
            }
        };
    }

    private void spend(Answer answer, Rule rule) {
        steps += (long) rule.weight() * answer.text().length();
        if (steps > MOST_STEPS) {
            throw new UnfitFileException("answers: grading them takes more than " + MOST_STEPS
                    + " steps; use smaller patterns and schemas, or shorter answers");
        }
    }
}
