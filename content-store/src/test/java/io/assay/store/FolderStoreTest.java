package io.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    private static final String ABC = "assay:sha256/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    /** The digest of {@code abc} is from FIPS 180-2, appendix B.1. */
    @Test
    void namesContentByItsSha256() {
        var stored = store().put(bytes("abc"), 100);

        assertThat(stored.digest()).hasToString(ABC);
        assertThat(stored.size()).isEqualTo(3);
        assertThat(store().read(Digest.parse(ABC), 100)).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    }

    @Test
    void storesTheSameContentOnce() throws IOException {
        store().put(bytes("abc"), 100);

        store().put(bytes("abc"), 100);

        assertThat(files()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsTooLargeAndKeepsNothingOfIt() throws IOException {
        assertThatThrownBy(() -> store().put(bytes("abcd"), 3)).isInstanceOf(TooLargeException.class)
                .hasMessageContaining("3 bytes");

        assertThat(files()).isZero();
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> store().put(broken, 100)).isInstanceOf(StoreUnavailableException.class);

        assertThat(files()).isZero();
    }

    @Test
    void findsContentThatWasChanged() throws IOException {
        var digest = store().put(bytes("abc"), 100).digest();
        Path file = folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());

        Files.writeString(file, "abd");

        assertThatThrownBy(() -> store().read(digest, 100)).isInstanceOf(CorruptContentException.class);
        assertThatThrownBy(() -> {
            try (InputStream content = store().open(digest)) {
                content.readAllBytes();
            }
        }).isInstanceOf(CorruptContentException.class);
    }

    @Test
    void saysWhatItDoesNotHold() {
        assertThat(store().holds(Digest.parse(ABC))).isFalse();
        assertThatThrownBy(() -> store().open(Digest.parse(ABC))).isInstanceOf(MissingContentException.class)
                .hasMessageContaining(ABC);
    }

    @Test
    void refusesNamesThatAreNoDigests() {
        for (String name : new String[] {"", "abc", "sha256/abc", ABC.toUpperCase(), ABC + "0", "assay:sha256/../../etc/passwd"}) {
            assertThatThrownBy(() -> Digest.parse(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private FolderStore store() {
        return new FolderStore(folder);
    }

    private long files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
