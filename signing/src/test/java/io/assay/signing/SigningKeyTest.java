package io.assay.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    /** Secret, public key and signature over no bytes at all: RFC 8032, section 7.1, test 1. */
    private static final String RFC_PEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;
    private static final String RFC_PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String RFC_SIGNATURE = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    @TempDir
    Path folder;

    @Test
    void signsAsTheStandardsExampleDoes() throws Exception {
        Path file = Files.writeString(folder.resolve("rfc.pem"), RFC_PEM);

        SigningKey key = SigningKey.read(file);

        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.publicKey()))).endsWith(RFC_PUBLIC);
        assertThat(HexFormat.of().formatHex(key.sign(new byte[0]))).isEqualTo(RFC_SIGNATURE);
    }

    @Test
    void isTheSameKeyAfterItWasWritten() {
        SigningKey key = SigningKey.create();
        byte[] bytes = "a statement".getBytes(StandardCharsets.UTF_8);

        key.write(folder.resolve("key.pem"));
        SigningKey again = SigningKey.read(folder.resolve("key.pem"));

        assertThat(again.id()).isEqualTo(key.id()).matches("[0-9a-f]{16}");
        assertThat(again.sign(bytes)).isEqualTo(key.sign(bytes));
    }

    @Test
    void keepsItsFileFromOthersAndFromItself() throws Exception {
        Path file = folder.resolve("key.pem");

        SigningKey.create().write(file);

        assertThat(Files.getPosixFilePermissions(file)).extracting(Enum::name).containsExactlyInAnyOrder(
                "OWNER_READ", "OWNER_WRITE");
        assertThatThrownBy(() -> SigningKey.create().write(file)).hasMessageContaining("never overwritten");
    }

    @Test
    void refusesAFileThatHoldsNoKeyWithoutShowingIt() throws Exception {
        Path file = Files.writeString(folder.resolve("no.pem"), RFC_PEM.replace("MC4CAQ", "AAAAAA"));

        assertThatThrownBy(() -> SigningKey.read(file))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("assay keys create")
                .hasMessageNotContaining("sZ3v");
        assertThatThrownBy(() -> SigningKey.read(folder.resolve("none.pem"))).hasMessageContaining("cannot be read");
    }
}
