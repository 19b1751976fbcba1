package io.assay.suite.report;

import io.assay.suite.brief.Brief;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.brief.Port;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was judged.
 *
 * @param model its id
 * @param version its version
 * @param registrationId event id of its registration
 * @param type what kind of model it is
 * @param task what it is for
 * @param artefactDigest its bytes; empty where there are none
 * @param endpoint where it answers, with its declared revision; {@code null} where it is a file
 * @param inputs its declared inputs
 * @param outputs its declared outputs
 * @param decision how its score becomes a decision; {@code null} when it does not
 * @param claims what its developers claim, by name of the measure
 */
public record Version(
        String model,
        String version,
        String registrationId,
        String type,
        String task,
        String artefactDigest,
        Brief.Endpoint endpoint,
        List<Field> inputs,
        List<Field> outputs,
        DecisionRule decision,
        Map<String, Double> claims) {

    /** A declared input or output; {@code null} bounds and direction where none is declared. */
    public record Field(String name, String type, boolean nullable, Double min, Double max, String monotonic) {

        static Field of(Port port) {
            return new Field(port.name(), port.type(), port.nullable(), finite(port.range().min()),
                    finite(port.range().max()), port.monotonic());
        }

        private static Double finite(double bound) {
            return Double.isFinite(bound) ? bound : null;
        }
    }

    static Version of(Brief brief) {
        return new Version(
                brief.modelId(), brief.version(), brief.registrationId(), brief.modelType(), brief.task(), brief.artefact(),
                brief.endpoint().orElse(null), brief.inputs().stream().map(Field::of).toList(),
                brief.outputs().stream().map(Field::of).toList(), brief.decision().orElse(null),
                new TreeMap<>(brief.claims()));
    }
}
