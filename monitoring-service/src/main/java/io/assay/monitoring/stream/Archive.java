package io.assay.monitoring.stream;

import io.assay.monitoring.domain.outcomes.Prediction;
import io.assay.monitoring.domain.outcomes.Remembered;
import io.assay.monitoring.domain.outcomes.Scored;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is known of each request, on disk, under 128 bits of the digest of model and request id. What is too old is found by
 * walking on through all of it, a little at a time, which needs no index.
 */
final class Archive {

    static final String STORE = "predictions-archived";

    private static final int AT_ONCE = 2_000;
    private static final int BYTES = 16;

    private final KeyValueStore<String, byte[]> store;
    private String walkedTo;

    /** @param begin where the walk begins: a restart must not always begin at the same place */
    Archive(KeyValueStore<String, byte[]> store, long begin) {
        this.store = store;
        this.walkedTo = key("", Long.toString(begin));
    }

    static String key(String modelId, String requestId) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            byte[] model = modelId.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(model.length).array());
            sha.update(model);
            byte[] digest = sha.digest(requestId.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Remembered get(String key) {
        byte[] kept = store.get(key);
        return kept == null ? Remembered.NOTHING : ArchiveCodec.remembered(kept);
    }

    void put(String key, Remembered remembered) {
        store.put(key, ArchiveCodec.bytes(remembered));
    }

    void forget(String key) {
        store.delete(key);
    }

    /** Walks on, and forgets the requests whose predictions were all made before this moment. */
    void walk(long before) {
        List<String> gone = new ArrayList<>();
        String from = walkedTo;
        walkedTo = null;
        try (var range = store.range(from, null)) {
            for (int i = 0; range.hasNext(); i++) {
                var entry = range.next();
                if (i == AT_ONCE) {
                    walkedTo = entry.key;
                    break;
                }
                if (old(ArchiveCodec.remembered(entry.value), before)) {
                    gone.add(entry.key);
                }
            }
        }
        gone.forEach(store::delete);
    }

    private static boolean old(Remembered remembered, long before) {
        return !remembered.scored().isEmpty()
                && remembered.scored().stream().map(Scored::prediction).mapToLong(Prediction::servedAt).allMatch(t -> t < before);
    }
}
