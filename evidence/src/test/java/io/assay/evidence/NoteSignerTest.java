package io.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NoteSignerTest {

    /** A key of the tests of Go's note package (golang.org/x/mod/sumdb/note), {@code PeterNeumann+c74f20a3+ARpc2Q...}, after its algorithm byte. */
    private static final String PUBLIC_KEY = "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String KEY_HASH = "c74f20a3";
    private static final byte[] SIGNATURE = new byte[64];

    @Test
    void putsTheKeyHashOfGosNotePackageBeforeItsSignature() {
        var signer = new NoteSigner(peterNeumann(), text -> SIGNATURE);

        String note = signer.sign(new Checkpoint("PeterNeumann", 0, TreeHash.empty()));

        String[] lines = note.split("\n", -1);
        assertThat(lines).hasSize(6).startsWith(
                "PeterNeumann", "0", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "");
        assertThat(lines[4]).startsWith("\u2014 PeterNeumann ");
        byte[] signed = Base64.getDecoder().decode(lines[4].substring("\u2014 PeterNeumann ".length()));
        assertThat(signed).startsWith(HexFormat.of().parseHex(KEY_HASH)).endsWith(SIGNATURE).hasSize(4 + 64);
    }

    @Test
    void refusesAnOriginThatNoNoteCanName() {
        byte[] root = TreeHash.empty();

        assertThatThrownBy(() -> new Checkpoint("two words", 0, root)).hasMessageContaining("without spaces and plus");
        assertThatThrownBy(() -> new Checkpoint("a+b", 0, root)).hasMessageContaining("without spaces and plus");
        assertThatThrownBy(() -> new Checkpoint("", 0, root)).hasMessageContaining("without spaces and plus");
    }

    private static byte[] peterNeumann() {
        byte[] raw = Base64.getDecoder().decode(PUBLIC_KEY);
        return HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw, 1, 33));
    }
}
