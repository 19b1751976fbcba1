package io.assay.suite.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final byte[] MODEL = "y = 2 x".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "y = 3 x".getBytes(StandardCharsets.UTF_8);

    private KeyPair dana;
    private TrustedKeys keys;

    @BeforeEach
    void trustDana() throws GeneralSecurityException {
        dana = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        keys = TrustedKeys.of(Map.of("dana", base64(dana.getPublic().getEncoded())));
    }

    @Test
    void passesABareSignatureInBytesOrInBase64() throws GeneralSecurityException {
        byte[] signature = signed(dana, MODEL);

        assertThat(outcome(signature, MODEL, keys)).isEqualTo(Outcome.PASSED);
        assertThat(outcome((base64(signature) + "\n").getBytes(StandardCharsets.UTF_8), MODEL, keys)).isEqualTo(Outcome.PASSED);
        assertThat(Signatures.weigh(signature, MODEL, keys).words()).endsWith("signed by the trusted key dana");
    }

    @Test
    void readsAKeyOf32BytesToo() throws GeneralSecurityException {
        byte[] x509 = dana.getPublic().getEncoded();
        var raw = TrustedKeys.of(Map.of("dana", base64(Arrays.copyOfRange(x509, x509.length - 32, x509.length))));

        assertThat(outcome(signed(dana, MODEL), MODEL, raw)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void failsASignatureOverOtherBytesOrByAnotherKey() throws GeneralSecurityException {
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

        assertThat(outcome(signed(dana, OTHER), MODEL, keys)).isEqualTo(Outcome.FAILED);
        assertThat(outcome(signed(stranger, MODEL), MODEL, keys)).isEqualTo(Outcome.FAILED);
        assertThat(outcome(new byte[0], MODEL, keys)).isEqualTo(Outcome.FAILED);
        assertThat(outcome(new byte[2 << 20], MODEL, keys)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void cannotTellWithoutTrustedKeys() throws GeneralSecurityException {
        assertThat(outcome(signed(dana, MODEL), MODEL, TrustedKeys.NONE)).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void passesABundleOfOpenSsfModelSigning() throws IOException {
        var signer = TrustedKeys.of(Map.of("lab", new String(resource("key.pub"), StandardCharsets.UTF_8)));

        Observation seen = Signatures.weigh(resource("model.sigstore.json"), resource("model.txt"), signer);

        assertThat(seen.words()).isEqualTo("the model's bytes are signed by the trusted key lab");
    }

    @Test
    void failsABundleOfAnotherFile() throws IOException {
        var signer = TrustedKeys.of(Map.of("lab", new String(resource("key.pub"), StandardCharsets.UTF_8)));

        Observation seen = Signatures.weigh(resource("model.sigstore.json"), MODEL, signer);

        assertThat(seen.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.FAILED));
        assertThat(seen.words()).startsWith("the bundle signs other files, of SHA-256 [5b68a9fd");
    }

    @Test
    void cannotTellABundleByAnUnknownKeyOrByACertificate() throws IOException {
        String bundle = new String(resource("model.sigstore.json"), StandardCharsets.UTF_8);
        String certified = bundle.replace("\"publicKey\"", "\"certificate\"");

        Observation unknown = Signatures.weigh(resource("model.sigstore.json"), resource("model.txt"), keys);

        assertThat(unknown.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.INCONCLUSIVE));
        assertThat(unknown.words()).contains("signed by key 681c7a7c2b52", "not among the trusted ones (dana)");
        assertThat(outcome(certified.getBytes(StandardCharsets.UTF_8), resource("model.txt"), keys)).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void failsABundleWhoseStatementWasChanged() throws GeneralSecurityException {
        String statement = statement("d5b3e1fd0d4ef6ab9c98f3f9b6b5d7a3e0f7c1d2a4b6c8d0e2f4a6b8c0d2e4f6");
        byte[] envelope = bundle(statement, signed(dana, pae(statement(sha256(OTHER)))));
        byte[] forged = bundle(statement(sha256(MODEL)), signed(dana, pae(statement(sha256(OTHER)))));
        byte[] right = bundle(statement(sha256(MODEL)), signed(dana, pae(statement(sha256(MODEL)))));

        assertThat(outcome(envelope, MODEL, keys)).isEqualTo(Outcome.FAILED);
        assertThat(Signatures.weigh(forged, MODEL, keys).words()).startsWith("the bundle names key dana, but its signature is not");
        assertThat(outcome(right, MODEL, keys)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void namesAKeyThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedKeys.of(Map.of("dana", "c2VjcmV0")))
                .withMessageStartingWith("trusted-keys.dana is no public key that can be used");
    }

    private static Outcome outcome(byte[] file, byte[] model, TrustedKeys keys) {
        return ((Observation.Seen.Plain) Signatures.weigh(file, model, keys).seen()).outcome();
    }

    private static byte[] signed(KeyPair by, byte[] bytes) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(by.getPrivate());
        signature.update(bytes);
        return signature.sign();
    }

    private static String statement(String sha256) {
        return "{\"_type\":\"https://in-toto.io/Statement/v1\",\"subject\":[{\"name\":\"m\",\"digest\":{\"sha256\":\"" + sha256 + "\"}}]}";
    }

    /** Pre-authentication encoding, as DSSE's specification gives it. */
    private static byte[] pae(String statement) {
        return ("DSSEv1 28 application/vnd.in-toto+json " + statement.length() + " " + statement).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bundle(String statement, byte[] signature) {
        return ("{\"dsseEnvelope\":{\"payloadType\":\"application/vnd.in-toto+json\",\"payload\":\""
                + base64(statement.getBytes(StandardCharsets.UTF_8)) + "\",\"signatures\":[{\"keyid\":\"dana\",\"sig\":\""
                + base64(signature) + "\"}]}}").getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = SignaturesTest.class.getResourceAsStream("/signed/" + name)) {
            return file.readAllBytes();
        }
    }
}
