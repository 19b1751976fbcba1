package io.assay.suite.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Sigstore bundle: an in-toto statement in an envelope (DSSE) that says which files are signed. Statements of OpenSSF Model
 * Signing 1.0 list the files of a model as resources, the subject's digest being that over the digests of all of them.
 */
final class Bundle {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STATEMENT = "application/vnd.in-toto+json";
    private static final String MODEL_SIGNING = "https://model_signing/signature/v1.0";

    private final JsonNode bundle;
    private final byte[] payload;
    private final JsonNode statement;

    private Bundle(JsonNode bundle, byte[] payload, JsonNode statement) {
        this.bundle = bundle;
        this.payload = payload;
        this.statement = statement;
    }

    /** A file that is a bundle with an envelope; empty of any other. */
    static Optional<Bundle> read(byte[] file) {
        try {
            JsonNode bundle = JSON.readTree(file);
            JsonNode envelope = bundle.path("dsseEnvelope");
            if (!envelope.isObject()) {
                return Optional.empty();
            }
            byte[] payload = Base64.getDecoder().decode(envelope.path("payload").asString(""));
            return Optional.of(new Bundle(bundle, payload, JSON.readTree(payload)));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Why it signs something other than this model file; empty when it signs it. */
    Optional<String> flaw(byte[] model) {
        if (!type().equals(STATEMENT)) {
            return Optional.of("the bundle's payload is '" + type() + "', not " + STATEMENT + "; sign again as an in-toto statement");
        }
        List<String> digests = digests();
        return digests.contains(sha256(model))
                ? Optional.empty()
                : Optional.of("the bundle signs " + (digests.isEmpty() ? "no file by its SHA-256" : "other files, of SHA-256 " + digests)
                        + ", but the model's is " + sha256(model) + "; sign the file that is submitted");
    }

    /** Whether a certificate says whose key it was, and not the key itself. */
    boolean certified() {
        JsonNode material = bundle.path("verificationMaterial");
        return material.has("certificate") || material.has("x509CertificateChain");
    }

    /** The key as the bundle names it. */
    Optional<String> keyId() {
        List<String> named = new ArrayList<>();
        envelope().path("signatures").forEach(one -> named.add(one.path("keyid").asString("")));
        named.add(bundle.path("verificationMaterial").path("publicKey").path("hint").asString(""));
        return named.stream().filter(id -> !id.isBlank()).findFirst();
    }

    List<byte[]> signatures() {
        List<byte[]> signatures = new ArrayList<>();
        for (JsonNode one : envelope().path("signatures")) {
            try {
                signatures.add(Base64.getDecoder().decode(one.path("sig").asString("")));
            } catch (IllegalArgumentException e) {
                signatures.add(new byte[0]);
            }
        }
        return signatures;
    }

    /** The bytes that are signed: DSSE's pre-authentication encoding (PAE) of type and payload. */
    byte[] signed() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(("DSSEv1 " + type().getBytes(StandardCharsets.UTF_8).length + " " + type() + " " + payload.length + " ")
                .getBytes(StandardCharsets.UTF_8));
        all.writeBytes(payload);
        return all.toByteArray();
    }

    private JsonNode envelope() {
        return bundle.path("dsseEnvelope");
    }

    private String type() {
        return envelope().path("payloadType").asString("");
    }

    /** SHA-256 of the files that the statement is about. */
    private List<String> digests() {
        List<String> subjects = texts(statement.path("subject"), "/digest/sha256");
        if (!statement.path("predicateType").asString("").equals(MODEL_SIGNING)) {
            return subjects;
        }
        List<String> files = texts(statement.path("predicate").path("resources"), "/digest");
        return subjects.equals(List.of(overAll(files))) ? files : List.of();
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false).map(one -> one.at(pointer).asString("")).toList();
    }

    private static String overAll(List<String> digests) {
        try {
            var all = new ByteArrayOutputStream();
            digests.forEach(digest -> all.writeBytes(HexFormat.of().parseHex(digest)));
            return sha256(all.toByteArray());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
