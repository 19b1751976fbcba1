package io.assay.monitoring.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.monitoring.domain.outcomes.Kind;
import io.assay.monitoring.domain.outcomes.Label;
import io.assay.monitoring.domain.outcomes.Outcome;
import io.assay.monitoring.domain.outcomes.Prediction;
import io.assay.monitoring.domain.outcomes.Remembered;
import io.assay.monitoring.domain.outcomes.Scored;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveCodecTest {

    private static final Prediction PREDICTION = new Prediction(
            new Prediction.From("1.0.0", "prod", "LIVE"), 7, 1_700_000_000_000L, Kind.BINARY, 0.25, null, false, List.of("region=north"));

    @Test
    void readsBackWhatItWrote() {
        var label = new Label(1, "ja \u00e4", List.of("sex=female"), true, "fraud suspected");
        var outcome = new Outcome(1_700_000_000_001L, null, "ja \u00e4", Map.of("sex", "female"), "declined", "fraud suspected");
        var both = new Remembered(List.of(new Scored(PREDICTION, label), new Scored(PREDICTION, null)), outcome);

        assertThat(ArchiveCodec.remembered(ArchiveCodec.bytes(both))).isEqualTo(both);
        assertThat(ArchiveCodec.remembered(ArchiveCodec.bytes(Remembered.NOTHING))).isEqualTo(Remembered.NOTHING);
    }

    @Test
    void takesFewBytesForAPrediction() {
        byte[] bytes = ArchiveCodec.bytes(new Remembered(List.of(new Scored(PREDICTION, null)), null));

        assertThat(bytes).hasSizeLessThan(75);
    }

    @Test
    void tellsModelsAndRequestsApart() {
        assertThat(Archive.key("retail/a", "b")).hasSize(22).isNotEqualTo(Archive.key("retail/ab", ""));
    }
}
