package io.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofsTest {

    private final Proofs proofs = new Proofs(Reference.nodes(Reference.leafHashes(8)));

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "0, 1, -",
        "0, 2, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "1, 2, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    })
    void provesInclusionAsTheReferenceDoes(long index, long size, String expected) {
        var proof = proofs.inclusion(index, size);

        assertThat(Reference.hex(proof)).isEqualTo(words(expected));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "1, 1, -",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    })
    void provesConsistencyAsTheReferenceDoes(long first, long second, String expected) {
        var proof = proofs.consistency(first, second);

        assertThat(Reference.hex(proof)).isEqualTo(words(expected));
    }

    @Test
    void knowsTheRootOfEverySize() {
        for (int size = 0; size <= 8; size++) {
            assertThat(Reference.hex(proofs.root(size))).isEqualTo(Reference.ROOTS.get(size));
        }
    }

    @Test
    void refusesToProveWhatIsNotThere() {
        assertThatThrownBy(() -> proofs.inclusion(5, 5)).hasMessage("a tree of size 5 has no leaf 5");
        assertThatThrownBy(() -> proofs.consistency(6, 5)).hasMessage("no tree of size 6 begins one of size 5");
        assertThatThrownBy(() -> proofs.consistency(0, 5)).hasMessage("no tree of size 0 begins one of size 5");
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}
