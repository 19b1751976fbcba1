package io.assay.audit;

import io.assay.evidence.Checkpoint;
import io.assay.evidence.Frontier;
import io.assay.evidence.NoteSigner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A log as its exporter writes it, line by line, made by code that the checker does not know. */
final class Exported {

    static final String ORIGIN = "example.com/models";

    private final KeyPair key;
    private final List<io.assay.evidence.Entry> entries = new ArrayList<>();
    private final Map<Integer, String> notes = new LinkedHashMap<>();

    Exported(KeyPair key) {
        this.key = key;
    }

    static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Entries of two partitions in turn, with a checkpoint after each so many. */
    static Exported log(KeyPair key, int entries, int each) {
        var log = new Exported(key);
        for (int i = 0; i < entries; i++) {
            log.enter("event " + i);
            if (log.entries.size() % each == 0) {
                log.checkpoint();
            }
        }
        return log;
    }

    void enter(String value) {
        int i = entries.size();
        entries.add(new io.assay.evidence.Entry(
                "modelops.model-approved.v1", i % 2, i / 2, Instant.ofEpochMilli(1_700_000_000_000L + i),
                StandardCharsets.UTF_8.encode("retail/credit-risk"), value == null ? null : StandardCharsets.UTF_8.encode(value)));
    }

    String checkpoint() {
        String note = signer().sign(new Checkpoint(ORIGIN, entries.size(), tree(entries.size()).root()));
        notes.put(entries.size(), note);
        return note;
    }

    String note(int size) {
        return signer().sign(new Checkpoint(ORIGIN, size, tree(size).root()));
    }

    private NoteSigner signer() {
        return new NoteSigner(key.getPublic().getEncoded(), text -> signed(key.getPrivate(), text));
    }

    static byte[] signed(PrivateKey key, byte[] text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Frontier tree(int size) {
        var tree = Frontier.empty();
        entries.subList(0, size).forEach(entry -> tree.append(entry.leafHash()));
        return tree;
    }

    List<io.assay.evidence.Entry> entries() {
        return entries;
    }

    Map<Integer, String> notes() {
        return notes;
    }

    /** Every line of the file. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(head());
        for (int i = 0; i < entries.size(); i++) {
            lines.add(line(i, entries.get(i)));
            if (notes.containsKey(i + 1)) {
                lines.add(line(notes.get(i + 1)));
            }
        }
        lines.add(end(entries.size()));
        return lines;
    }

    List<String> head() {
        return List.of(
                "{\"type\":\"log\",\"format\":\"assay-evidence-log/1\",\"origin\":\"" + ORIGIN + "\"}",
                "{\"type\":\"key\",\"publicKey\":\"" + base64(key.getPublic().getEncoded()) + "\"}");
    }

    static String end(int size) {
        return "{\"type\":\"end\",\"size\":" + size + "}";
    }

    static String line(int index, io.assay.evidence.Entry entry) {
        return ("{\"type\":\"entry\",\"index\":%d,\"topic\":\"%s\",\"partition\":%d,\"offset\":%d,\"appendedAt\":%d,"
                        + "\"key\":%s,\"value\":%s,\"leaf\":\"%s\"}")
                .formatted(index, entry.topic(), entry.partition(), entry.offset(), entry.appendedAt().toEpochMilli(),
                        quoted(entry.key()), quoted(entry.value()), base64(entry.leafHash()));
    }

    static String line(String note) {
        return "{\"type\":\"checkpoint\",\"note\":\"" + note.replace("\n", "\\n") + "\"}";
    }

    static String hashes(List<byte[]> hashes) {
        return hashes.stream().map(hash -> "\"" + base64(hash) + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static String base64(byte[] bytes, int length) {
        return base64(Arrays.copyOf(bytes, length));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String quoted(ByteBuffer bytes) {
        return bytes == null ? "null" : "\"" + base64(bytes.array(), bytes.limit()) + "\"";
    }
}
