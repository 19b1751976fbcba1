package io.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NoteSignerTest {

    /** A key of the tests of Go's note package (golang.org/x/mod/sumdb/note), each half with its algorithm byte. */
    private static final String PUBLIC_KEY = "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String KEY_HASH = "c74f20a3";

    @Test
    void putsTheKeyHashOfGosNotePackageBeforeItsSignature() throws GeneralSecurityException {
        var signer = new NoteSigner(peterNeumann());

        String note = signer.sign(new Checkpoint("PeterNeumann", 0, TreeHash.empty()));

        String[] lines = note.split("\n", -1);
        assertThat(lines).hasSize(6).startsWith(
                "PeterNeumann", "0", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "");
        assertThat(lines[4]).startsWith("\u2014 PeterNeumann ");
        byte[] signed = Base64.getDecoder().decode(lines[4].substring("\u2014 PeterNeumann ".length()));
        assertThat(signed).hasSize(4 + 64).startsWith(HexFormat.of().parseHex(KEY_HASH));
    }

    @Test
    void refusesAnOriginThatNoNoteCanName() {
        byte[] root = TreeHash.empty();

        assertThatThrownBy(() -> new Checkpoint("two words", 0, root)).hasMessageContaining("without spaces and plus");
        assertThatThrownBy(() -> new Checkpoint("a+b", 0, root)).hasMessageContaining("without spaces and plus");
        assertThatThrownBy(() -> new Checkpoint("", 0, root)).hasMessageContaining("without spaces and plus");
    }

    private static KeyPair peterNeumann() throws GeneralSecurityException {
        var keys = KeyFactory.getInstance("Ed25519");
        byte[] seed = Base64.getDecoder().decode(SEED);
        byte[] raw = Base64.getDecoder().decode(PUBLIC_KEY);
        byte[] spki = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw, 1, 33));
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(spki)),
                keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOfRange(seed, 1, 33))));
    }
}
