package io.assay.suite.golden;

import io.assay.suite.observation.Observation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Golden sets and answers written by hand. */
final class Written {

    private Written() {}

    static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line for each number from 1. */
    static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    /** Items q1, q2 and so on, whose right answer is {@code yes}; every second is about cards, the others about loans. */
    static String items(int count) {
        return lines(count, i -> ("{'id': 'q" + i + "', 'input': 'Is it so?', 'attributes': {'topic': '"
                + (i % 2 == 0 ? "cards" : "loans") + "'}, 'graders': [{'kind': 'exact', 'expected': 'yes'}]}").replace('\'', '"'));
    }

    static GoldenTrial.Seen trial(String items, String answers) {
        return new GoldenTrial(file(items), 7).handedIn(file(answers));
    }

    /** What is said where a file is unfit. */
    static String refusal(String items, String answers) {
        return trial(items, answers).observations().getLast().words();
    }

    static Observation of(GoldenTrial.Seen seen, String check, String slice) {
        return seen.observations().stream()
                .filter(one -> one.check().equals(check) && Objects.equals(one.slice(), slice))
                .findFirst()
                .orElseThrow();
    }
}
