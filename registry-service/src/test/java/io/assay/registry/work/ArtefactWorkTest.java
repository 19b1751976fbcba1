package io.assay.registry.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.events.Artefact;
import io.assay.events.ArtefactJob;
import io.assay.events.Reason;
import io.assay.store.ContentStore;
import io.assay.store.Digest;
import io.assay.store.FolderStore;
import io.assay.wire.event.Metas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtefactWorkTest {

    /** SHA-256 of {@code abc}, the test vector of FIPS 180-4. */
    private static final String ABC = "assay:sha256/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private Path allowed;
    private ContentStore store;

    @BeforeEach
    void lay() throws IOException {
        allowed = Files.createDirectory(folder.resolve("models"));
        Files.writeString(allowed.resolve("abc.onnx"), "abc");
        Files.writeString(folder.resolve("secret"), "abc");
        store = new FolderStore(folder.resolve("store"));
    }

    @Test
    void isContentWithAFileThatLiesInTheStore() throws IOException {
        store.put(new ByteArrayInputStream("abc".getBytes()), 10);

        assertThat(reasons(ABC, 3, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"80 04 95 00, a Python pickle", "50 4b 03 04 00, a zip archive", "3c 68 74 6d 6c 3e, an XML or HTML page", "61 62 63, text"})
    void namesWhatAFileLooksLikeThatIsNoOnnx(String hex, String look) throws IOException {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        var stored = store.put(new ByteArrayInputStream(bytes), 10);

        assertThat(reasons("onnx", stored.digest().toString(), bytes.length, null)).singleElement().satisfies(reason -> {
            assertThat(reason.getField()).isEqualTo("facts.artefacts[0].digest");
            assertThat(reason.getProblem()).contains("declared as ONNX but looks like", look);
        });
    }

    @Test
    void namesAFileThatNobodyUploaded() throws IOException {
        assertThat(reasons(ABC, 3, null)).singleElement().satisfies(reason -> {
            assertThat(reason.getField()).isEqualTo("facts.artefacts[0].digest");
            assertThat(reason.getRemedy()).contains("POST /files");
        });
    }

    @Test
    void namesASizeThatIsNotTheFiles() throws IOException {
        store.put(new ByteArrayInputStream("abc".getBytes()), 10);

        assertThat(reasons(ABC, 4, null)).extracting(Reason::getField).containsExactly("facts.artefacts[0].size");
    }

    @Test
    void fetchesAFileFromAnAllowedFolder() throws IOException {
        assertThat(reasons(ABC, 3, allowed.resolve("abc.onnx").toUri().toString()))
                .isEmpty();

        assertThat(store.holds(Digest.parse(ABC))).isTrue();
    }

    @Test
    void fetchesNothingFromElsewhere() throws IOException {
        assertThat(problem(folder.resolve("secret").toUri().toString())).contains("not a place");
        assertThat(problem(allowed.toUri() + "../secret")).contains("not a place");
        assertThat(problem(allowed.toUri() + "%2e%2e/secret")).contains("not a place");
        assertThat(problem("http://127.0.0.1/abc.onnx")).contains("not a place");
        assertThat(problem("no address")).contains("not a place");
        assertThat(store.holds(Digest.parse(ABC))).isFalse();
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Files.createSymbolicLink(allowed.resolve("link"), folder.resolve("secret"));

        assertThat(problem(allowed.resolve("link").toUri().toString())).contains("leads out");
    }

    @Test
    void namesWhatIsNoFileTooLargeOrOfAnotherDigest() throws IOException {
        Files.writeString(allowed.resolve("abd.onnx"), "abd");

        assertThat(problem(allowed.toUri().toString())).contains("is not a file");
        assertThat(problem(allowed.resolve("none").toUri().toString())).contains("there is no file");
        assertThat(problem(allowed.resolve("abd.onnx").toUri().toString())).contains("has digest");
        assertThat(reasons(ABC, 2, allowed.resolve("abc.onnx").toUri().toString()))
                .extracting(Reason::getProblem)
                .singleElement()
                .asString()
                .contains("more than 2 bytes");
    }

    @Test
    void coversHttpsOnlyUnderTheConfiguredPrefix() {
        var source = new HttpsSource(URI.create("https://models.example/retail/"));

        assertThat(source.covers(URI.create("https://models.example/retail/a.onnx")))
                .isTrue();
        assertThat(source.covers(URI.create("https://models.example/retail/../a.onnx")))
                .isFalse();
        assertThat(source.covers(URI.create("https://models.example/retail/%2e%2e/a.onnx")))
                .isFalse();
        assertThat(source.covers(URI.create("https://models.example/other/a.onnx")))
                .isFalse();
        assertThat(source.covers(URI.create("https://models.example:444/retail/a.onnx")))
                .isFalse();
        assertThat(source.covers(URI.create("https://models.example@evil.example/retail/a.onnx")))
                .isFalse();
        assertThat(source.covers(URI.create("http://models.example/retail/a.onnx")))
                .isFalse();
    }

    @Test
    void asksNoLocalAddress() throws IOException {
        for (String local : List.of("127.0.0.1", "::1", "169.254.169.254", "0.0.0.0", "fe80::1")) {
            assertThat(HttpsSource.local(InetAddress.getByName(local)))
                    .as(local)
                    .isTrue();
        }
        assertThat(HttpsSource.local(InetAddress.getByName("192.0.2.1"))).isFalse();
    }

    @Test
    void refusesSourcesThatItCannotHoldTo() {
        assertThatThrownBy(() -> new Sources(List.of(URI.create("http://models.example/"))))
                .hasMessageContaining("assay.registry.sources")
                .hasMessageContaining("https://host/prefix/");
        assertThatThrownBy(() -> new Sources(List.of(URI.create("https://models.example/retail"))))
                .hasMessageContaining("slash");
    }

    private String problem(String location) throws IOException {
        return reasons(ABC, 3, location).getFirst().getProblem();
    }

    private List<Reason> reasons(String digest, long size, String location) throws IOException {
        return reasons("scored-file", digest, size, location);
    }

    private List<Reason> reasons(String type, String digest, long size, String location) throws IOException {
        var work = new ArtefactWork(store, new Sources(List.of(allowed.toUri())), 1000);
        var file = new Artefact("model.onnx", "model", digest, size, null, location);
        return work.done(
                        new ArtefactJob(Metas.OPEN, "retail/credit-risk", "1.0.0", "submission", List.of(file), type),
                        Metas.OPEN)
                .getReasons();
    }
}
