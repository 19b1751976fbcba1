package io.assay.benchmarks.judging;

import io.assay.suite.Suite;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Contents;
import io.assay.suite.evidence.Laboratory;
import io.assay.suite.evidence.Opening;
import io.assay.suite.evidence.Scoring;
import io.assay.suite.policy.PolicyFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The clean world's model before the validation office, under the highest tier of the policy that comes with the product. */
final class Trials {

    private static final Scoring SCORING = new Scoring(1024, Duration.ofMinutes(1));
    private static final String STEWARD = "person:vera";
    private static final String DEVELOPER = "person:dana";

    private Trials() {}

    static Suite suite(Path data, Opening opening) {
        return new Suite(PolicyFile.inForce(null), new Laboratory(contents(data), opening, SCORING));
    }

    /** @param format how the data are written: {@code csv} or {@code parquet} */
    static Brief brief(String format) {
        var score = new Port("probabilities", "float", OptionalInt.of(1), false);
        return new Brief(
                "bench/clean", "1.0.0", "registration", "high", "onnx", Brief.CLASSIFICATION, "model", Optional.empty(),
                CleanWorld.FEATURES.stream().map(name -> new Port(name, "double", OptionalInt.empty(), false)).toList(),
                List.of(score), Optional.of(new DecisionRule(score.name(), 0.5, true)), Map.of(), List.of(DEVELOPER),
                new Brief.Documents("benchmark", "none", DEVELOPER, "drawn"),
                List.of(new EvaluationData("bench/hold-out", "hold-out", "data", format, STEWARD, List.of(STEWARD), columns())),
                1, 42);
    }

    private static List<EvaluationData.Column> columns() {
        return Stream.concat(
                CleanWorld.FEATURES.stream().map(name -> column(name, "feature", "double")),
                Stream.of(
                        column(CleanWorld.GROUP, "protected", "string"),
                        column(CleanWorld.SEGMENT, "segment", "string"),
                        column(CleanWorld.LABEL, "label", "int"))).toList();
    }

    private static EvaluationData.Column column(String name, String role, String type) {
        return new EvaluationData.Column(
                name, role, type, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(), false);
    }

    private static Contents contents(Path data) {
        return new Contents() {
            @Override
            public byte[] model(String digest) {
                return CleanWorld.MODEL.bytes();
            }

            @Override
            public InputStream data(String digest) {
                try {
                    return Files.newInputStream(data);
                } catch (IOException e) {
                    throw new UncheckedIOException(data + " cannot be read", e);
                }
            }
        };
    }
}
