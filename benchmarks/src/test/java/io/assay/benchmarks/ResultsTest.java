package io.assay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.benchmarks.pairs.Machine;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsTest {

    private static final Machine MACHINE = new Machine(2, "25", 24_000, 0.5);

    @Test
    void writesMachineAndRatiosAsProgramsReadThem() {
        var results = new Results(MACHINE, List.of(new Row("V1-x", 0.95, 0.9, 1.1, 1.05, 0.9, 0.5)));

        JsonNode json = JsonMapper.shared().readTree(results.json());

        assertThat(json).isEqualTo(JsonMapper.shared().readTree("""
                {"machine": {"cores": 2, "jdk": "25", "memoryMiB": 24000, "load": 0.5},
                 "ratios": [{"id": "V1-x", "ratio": 0.95, "low": 0.9, "high": 1.1, "cpu": 1.05, "target": 0.9, "floor": 0.5}]}
                """));
    }

    @Test
    void tellsNoProcessorRatioWhereNothingWasCompared() {
        var results = new Results(MACHINE, List.of(new Row("V4", 0.8, 0.8, 0.8, null, 1, 1)));

        JsonNode json = JsonMapper.shared().readTree(results.json());

        assertThat(json.at("/ratios/0/cpu").isNull()).isTrue();
    }
}
