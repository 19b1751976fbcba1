package io.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {

    private static final String DASH = "\u2014 ";

    /** The signature by {@code PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW} in the tests of Go's note package. */
    @Test
    void verifiesANoteOfGosNotePackage() {
        var line = new Note.SignatureLine("PeterNeumann", HexFormat.of().parseHex("c74f20a3"), signature());
        String text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        var keys = new Keys(List.of());
        keys.brought(peterNeumann());

        keys.require(new Note(text, "PeterNeumann", 0, new byte[32], List.of(line)));

        var other = new Note(text + "!\n", "PeterNeumann", 0, new byte[32], List.of(line));
        assertThatThrownBy(() -> keys.require(other)).hasMessageContaining("is not signed by a key that is trusted");
    }

    @Test
    void ignoresSignaturesOfOthersBesideThatOfTheLog() {
        var key = Exported.key();
        var log = new Exported(key);
        log.enter("one");
        var keys = new Keys(List.of(key.getPublic()));

        Note cosigned = Note.of(log.checkpoint() + DASH + "witness.example " + Exported.base64(new byte[68]) + "\n");

        assertThat(cosigned.signatures()).hasSize(2);
        keys.require(cosigned);
    }

    @Test
    void readsNotesThatFollowOneAnother() {
        var log = Exported.log(Exported.key(), 8, 2);

        List<Note> notes = Note.all(String.join("\n", log.notes().values()));

        assertThat(notes).extracting(Note::size).containsExactly(2L, 4L, 6L, 8L);
        assertThat(Note.all(String.join("", log.notes().values()))).extracting(Note::text).isEqualTo(
                notes.stream().map(Note::text).toList());
    }

    @Test
    void refusesWhatIsNoCheckpoint() {
        String signed = "\n" + DASH + "x " + Exported.base64(new byte[68]) + "\n";
        String root = Exported.base64(new byte[32]) + "\n";

        assertThatThrownBy(() -> Note.of("x\n007\n" + root + signed)).hasMessageContaining("does not say origin, size and root");
        assertThatThrownBy(() -> Note.of("x\n7\n" + signed)).hasMessageContaining("does not say origin, size and root");
        assertThatThrownBy(() -> Note.of("x\n7\nAAAA\n" + signed)).hasMessageContaining("wrong length");
        assertThatThrownBy(() -> Note.of("x\n7\n" + root + "\n" + DASH + "x !\n")).hasMessageContaining("not Base64");
        assertThatThrownBy(() -> Note.of("x\n7\n" + root + "\nx y\n")).hasMessageContaining("signature line is broken");
    }

    private static byte[] signature() {
        byte[] line = Base64.getDecoder().decode(
                "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
        return java.util.Arrays.copyOfRange(line, 4, line.length);
    }

    private static byte[] peterNeumann() {
        String raw = HexFormat.of().formatHex(Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"), 1, 33);
        return HexFormat.of().parseHex("302a300506032b6570032100" + raw);
    }
}
