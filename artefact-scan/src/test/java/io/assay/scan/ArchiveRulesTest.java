package io.assay.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.scan.reading.ScanLimits;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveRulesTest {

    private static final String LOCAL = "PK\u0003\u0004";
    private static final String CENTRAL = "PK\u0001\u0002";
    private static final String END = "PK\u0005\u0006";

    private static final byte[] STORED = Samples.mojo().stored();

    @ParameterizedTest
    @CsvSource({
        "../canary, archive-traversal",
        "trees/../../canary, archive-traversal",
        "/etc/canary, archive-absolute",
        "C:canary, archive-absolute",
        "trees\\canary, archive-name",
        "MODEL.INI, archive-duplicate",
    })
    void refusesAnEntryByItsName(String name, String rule) {
        assertThat(Scanned.rules("mojo", Samples.mojo().with(name, "x").stored())).containsExactly(rule);
    }

    @Test
    void refusesALink() {
        int central = Zip.find(STORED, CENTRAL, 2);
        byte[] link = Zip.patched(Zip.patched(STORED, central + 5, 3), central + 38, 0, 0, 0xff, 0xa1);

        assertThat(Scanned.rules("mojo", link)).containsExactly("archive-link");
    }

    @Test
    void refusesEncryption() {
        byte[] locked = Zip.patched(STORED, Zip.find(STORED, CENTRAL, 2) + 8, 1);

        assertThat(Scanned.rules("mojo", Zip.patched(locked, Zip.find(STORED, LOCAL, 2) + 6, 1))).containsExactly("archive-encrypted");
    }

    @Test
    void refusesAMethodThatFewReadersKnow() {
        byte[] odd = Zip.patched(STORED, Zip.find(STORED, CENTRAL, 2) + 10, 12);

        assertThat(Scanned.rules("mojo", Zip.patched(odd, Zip.find(STORED, LOCAL, 2) + 8, 12))).containsExactly("archive-method");
    }

    /** One reader sees {@code model.ini}, the other something else. */
    @ParameterizedTest
    @CsvSource({"30", "6", "8", "14", "18", "22", "26"})
    void refusesEntriesThatTheDirectoryTellsDifferently(int field) {
        int at = Zip.find(STORED, LOCAL, 1) + field;

        assertThat(Scanned.rules("mojo", Zip.patched(STORED, at, STORED[at] ^ 2))).containsAnyOf("archive-disagrees", "archive-overlap", "archive-hidden");
    }

    @Test
    void refusesContentThatIsNotWhatItsSumSays() {
        int content = Zip.find(STORED, "[info]", 1);

        assertThat(Scanned.rules("mojo", Zip.patched(STORED, content, '{'))).containsExactly("archive-disagrees");
    }

    @Test
    void refusesBytesBeforeBetweenAndBehindTheEntries() {
        byte[] behind = Arrays.copyOf(STORED, STORED.length + 1);
        byte[] before = new byte[STORED.length + 1];
        System.arraycopy(STORED, 0, before, 1, STORED.length);
        before[0] = 'P';

        assertThat(Scanned.rules("mojo", behind)).containsExactly("archive-trailing");
        assertThat(Scanned.rules("mojo", before)).contains("look");
        assertThat(Scanned.rules("mojo", hidden())).containsExactly("archive-hidden");
    }

    /** The first entry is no longer listed, but its bytes are there. */
    private static byte[] hidden() {
        int first = Zip.find(STORED, CENTRAL, 1);
        int second = Zip.find(STORED, CENTRAL, 2);
        int end = Zip.find(STORED, END, 1);
        var bytes = new ByteArrayOutputStream();
        bytes.write(STORED, 0, first);
        bytes.write(STORED, second, STORED.length - second);
        byte[] cut = bytes.toByteArray();
        int moved = end - (second - first);
        int size = moved - first;
        return Zip.patched(cut, moved + 8, 3, 0, 3, 0, size & 0xff, size >> 8, 0, 0);
    }

    @Test
    void refusesOverlappingEntries() {
        int second = Zip.find(STORED, CENTRAL, 2);

        assertThat(Scanned.rules("mojo", Zip.patched(STORED, second + 42, 0, 0, 0, 0))).containsExactly("archive-overlap");
    }

    @Test
    void refusesABombByItsRatioAndBySize() {
        byte[] bomb = Samples.mojo().with("trees/t00_001.bin", new byte[4 << 20]).deflated();
        var tight = new ScanLimits(1 << 30, 3, 1 << 20, 5 << 20, 2000, 200, 10, 10, 10, 10, 10, 10, 10, 10);

        assertThat(Scanned.rules("mojo", bomb)).containsExactly("archive-ratio");
        assertThat(ArtefactScan.scan("mojo", bomb, tight)).extracting(Objection::rule).containsExactly("archive-entries");
        assertThat(ArtefactScan.scan("mojo", new Zip().with("b", new byte[4 << 20]).deflated(), tight))
                .extracting(Objection::rule).containsExactly("archive-expansion");
    }

    @Test
    void refusesAnArchiveInAnArchive() {
        assertThat(Scanned.rules("mojo", Samples.mojo().with("trees/t00_001.bin", STORED).deflated())).containsExactly("archive-nested");
    }

    @Test
    void refusesADirectoryThatCountsWrongOrLiesElsewhere() {
        int end = Zip.find(STORED, END, 1);

        assertThat(Scanned.rules("mojo", Zip.patched(STORED, end + 8, 2, 0, 2, 0))).containsExactly("archive-structure");
        assertThat(Scanned.rules("mojo", Zip.patched(STORED, end + 16, 1))).containsExactly("archive-structure");
        assertThat(Scanned.rules("mojo", Zip.patched(STORED, end + 16, 0xff, 0xff, 0xff, 0xff))).containsExactly("archive-structure");
        assertThat(Scanned.rules("mojo", Zip.patched(STORED, end + 4, 1))).containsExactly("archive-structure");
    }

    @Test
    void refusesEveryCut() {
        for (int length = 4; length < STORED.length; length++) {
            assertThat(Scanned.rules("mojo", Arrays.copyOf(STORED, length))).isNotEmpty().doesNotContain("scan-failed");
        }
    }
}
