package io.assay.suite.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.examples.CreditFormats;
import io.assay.suite.brief.Brief;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntranceTest {

    private final List<Observation> before = new ArrayList<>();

    @Test
    void letsAHarmlessFileIn() throws IOException {
        byte[] rules = example("credit-rules.dmn");

        byte[] admitted = entrance(Map.of("model", rules)).admit(brief("dmn", Map.of()), before);

        assertThat(admitted).isEqualTo(rules);
        assertThat(before).extracting(Observation::check)
                .containsExactly(CheckNames.IDENTITY, CheckNames.SIGNATURE, CheckNames.SCAN);
        assertThat(before.get(1).seen()).isEqualTo(new Observation.Seen.Plain(Outcome.NOT_APPLICABLE));
        assertThat(before.get(2).seen()).isEqualTo(new Observation.Seen.Plain(Outcome.PASSED));
    }

    @Test
    void stopsBeforeAHostileFileIsOpened() throws IOException {
        String calling = new String(example("credit-rules.dmn"), StandardCharsets.UTF_8).replaceFirst("<text>-</text>",
                "<text>function() external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }</text>");
        Entrance entrance = entrance(Map.of("model", calling.getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> entrance.admit(brief("dmn", Map.of()), before))
                .isInstanceOfSatisfying(ObstacleException.class, stop -> {
                    assertThat(stop.observation().check()).isEqualTo(CheckNames.SCAN);
                    assertThat(stop.observation().seen()).isEqualTo(new Observation.Seen.Plain(Outcome.FAILED));
                    assertThat(stop.observation().words()).startsWith("the file is not let in: ").contains("external");
                });
    }

    @Test
    void weighsTheSignatureThatCameWithTheModel() throws IOException {
        Map<String, byte[]> files = Map.of("model", example("credit-rules.dmn"), "signed", "x".getBytes(StandardCharsets.UTF_8));

        entrance(files).admit(brief("dmn", Map.of("signature", "signed")), before);
        entrance(files).admit(brief("dmn", Map.of("signature", "lost")), before);

        assertThat(before.get(1).words()).startsWith("the model is signed, but no key is trusted here");
        assertThat(before.get(4).words()).startsWith("the signature cannot be had: lost");
    }

    @Test
    void readsWhereRulesTurn() throws IOException {
        Map<String, List<Double>> thresholds = RuleThresholds.of("dmn", example("credit-rules.dmn"));

        assertThat(thresholds.keySet()).contains("utilisation", "delinquencies_24m", "instalment_ratio");
        assertThat(thresholds.get("utilisation")).contains(0.6215).isSorted();
        assertThat(RuleThresholds.of("onnx", new byte[0])).isEmpty();
    }

    @Test
    void timesSingleRowsAfterAWarmUp() {
        var asked = new ArrayList<Integer>();
        double[] values = IntStream.range(0, 300).asDoubleStream().toArray();
        var rows = new Rows(300, values, List.of(), null, Map.of(), Map.of(), Optional.empty(), List.of(), 0, null,
                new Sample(new Table(List.of(new Column.Numbers("x", values))), IntStream.range(0, 300).toArray()));

        Running running = Stopwatch.timed(answering(asked, true), rows, new Running(300, 1_000_000));
        Running untimed = Stopwatch.timed(answering(asked, false), rows, new Running(300, 1_000_000));

        assertThat(asked).hasSize(220).containsOnly(1);
        assertThat(running.single()).hasValueSatisfying(single -> {
            assertThat(single.rows()).isEqualTo(200);
            assertThat(single.median()).isPositive().isLessThanOrEqualTo(single.p99());
        });
        assertThat(running.rowsPerSecond()).isEqualTo(300_000);
        assertThat(untimed.single()).isEmpty();
    }

    private static Subject answering(List<Integer> asked, boolean anyRow) {
        return new Subject() {
            @Override
            public Answers answer(Table inputs) {
                asked.add(inputs.rows());
                return new Answers(new double[inputs.rows()], null, List.of(), null, null);
            }

            @Override
            public boolean answersAnyRow() {
                return anyRow;
            }
        };
    }

    private static Entrance entrance(Map<String, byte[]> files) {
        return new Entrance(new Contents() {
            @Override
            public byte[] model(String digest) throws UnavailableException {
                return Optional.ofNullable(files.get(digest)).orElseThrow(() -> new UnavailableException(digest + " is not there", false));
            }

            @Override
            public InputStream data(String digest) {
                throw new AssertionError("no data are asked for");
            }
        }, TrustedKeys.NONE);
    }

    private static Brief brief(String type, Map<String, String> files) {
        return new Brief("tenant/model", "1", "registration", "high", type, Brief.DECISION, "model", Optional.empty(), List.of(),
                List.of(), Optional.empty(), Map.of(), List.of(), new Brief.Documents(null, null, null, null), List.of(), 1, 42, files, List.of());
    }

    private static byte[] example(String name) throws IOException {
        try (InputStream file = CreditFormats.open(name)) {
            return file.readAllBytes();
        }
    }
}
