package io.assay.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.runtime.Model;
import io.assay.runtime.formats.ModelFormats;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmthTest {

    /** One that could not be opened would warm nothing, and nobody would notice. */
    @ParameterizedTest
    @ValueSource(strings = {"onnx", "pmml", "dmn", "xlsx"})
    void hasATinyModelThatOpens(String type) throws IOException {
        byte[] tiny = Warmth.class.getResourceAsStream("warm/" + type).readAllBytes();

        try (Model model = ModelFormats.open(type, tiny)) {
            assertThat(model.inputs()).isNotEmpty();
        }
    }
}
