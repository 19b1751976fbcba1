package io.assay.suite.golden;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One answer to one item.
 *
 * @param item id of the item
 * @param repeat how often the item had been asked then, from 1
 * @param text the answer; empty where nothing was answered
 * @param refused whether it refuses
 * @param took how long it took, where that is known
 * @param grades what people said of it
 */
record Answer(String item, int repeat, String text, boolean refused, Optional<Duration> took, List<Grade> grades) {

    private static final int MOST_GRADES = 100;
    private static final int MOST_REPEATS = 1_000;
    private static final double MILLION = 1e6;
    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * What a person said of an answer.
     *
     * @param grader name of the item's grader: a person's grade, or one beside that of a rule, to check the rule
     * @param pass whether the person lets it pass; {@code null} where only a score was given
     * @param score the person's score; {@code null} where none was given
     */
    record Grade(String grader, Boolean pass, Double score) {

        static Grade read(Entry entry) {
            entry.only(List.of("grader", "kind", "pass", "score", "by"));
            if (!entry.text("kind").equals("human")) {
                throw entry.wrong("kind", "is '" + entry.text("kind") + "'", "use human; rules are applied here and no model's grade is taken");
            }
            Boolean pass = entry.has("pass") ? entry.flag("pass", false) : null;
            Double score = entry.number("score").orElse(null);
            if (pass == null && score == null) {
                throw entry.wrong("pass", "is missing, and so is score", "give one of them");
            }
            return new Grade(entry.text("grader"), pass, score);
        }
    }

    static Answer read(Entry entry) {
        entry.only(List.of("item", "repeat", "answer", "refused", "latencyMillis", "grades"));
        return new Answer(
                entry.text("item"), repeat(entry), entry.anyText("answer"), entry.flag("refused", false), took(entry),
                entry.entries("grades", MOST_GRADES).stream().map(Grade::read).toList());
    }

    private static int repeat(Entry entry) {
        double repeat = entry.number("repeat").orElse(1.0);
        if (repeat != Math.rint(repeat) || repeat < 1 || repeat > MOST_REPEATS) {
            throw entry.wrong("repeat", "is " + repeat, "give a whole number from 1 to " + MOST_REPEATS);
        }
        return (int) repeat;
    }

    private static Optional<Duration> took(Entry entry) {
        return entry.number("latencyMillis").map(millis -> {
            if (millis < 0 || millis > LONGEST.toMillis()) {
                throw entry.wrong("latencyMillis", "is " + millis, "give milliseconds from 0 to " + LONGEST.toMillis());
            }
            return Duration.ofNanos((long) (millis * MILLION));
        });
    }
}
