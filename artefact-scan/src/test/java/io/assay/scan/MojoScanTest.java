package io.assay.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojoScanTest {

    @ParameterizedTest
    @ValueSource(strings = {"Evil.class", "lib/evil.jar", "evil.so", "setup.py", "a.b/evil.sh", "model.pkl"})
    void refusesAnEntryThatIsNoPartOfAMojo(String name) {
        assertThat(Scanned.words("mojo", Samples.mojo().with(name, "x").deflated())).contains(name, "is no part of a MOJO");
    }

    @Test
    void refusesAProgramByAHarmlessName() {
        byte[] file = Samples.mojo().with("trees/t00_001.bin", new byte[] {0x7f, 'E', 'L', 'F', 2, 1}).deflated();

        assertThat(Scanned.rules("mojo", file)).containsExactly("mojo-entry");
    }

    @Test
    void refusesAnAlgorithmThatIsNotScoredHere() {
        byte[] file = Samples.mojo().with("model.ini", "[info]\nalgorithm = XGBoost\n").deflated();

        assertThat(Scanned.words("mojo", file)).contains("'XGBoost'", "export an XGBoost model as ONNX");
    }

    @Test
    void refusesAnArchiveWithoutADescription() {
        assertThat(Scanned.rules("mojo", new Zip().with("a.txt", "x").deflated())).containsExactly("mojo-description");
    }
}
