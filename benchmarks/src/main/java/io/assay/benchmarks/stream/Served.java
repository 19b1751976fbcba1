package io.assay.benchmarks.stream;

import io.assay.events.DataColumn;
import io.assay.events.Meta;
import io.assay.events.PredictionsServed;
import io.assay.events.ServingMode;
import io.assay.wire.avro.AvroCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Batches of predictions with 20 numeric features as a serving runtime sends them; each is another event. */
final class Served {

    static final String MODEL = "bench/counted";
    static final String VERSION = "1.0.0";
    static final int ROWS = 512;
    static final int FEATURES = 20;

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    private static final int TEMPLATES = 16;

    private final List<byte[]> templates = new ArrayList<>();
    private final Random random = new Random(7);

    /** Of rows that were served at this time, framed for this topic. */
    Served(AvroCodec codec, String topic, Instant at) {
        for (int shard = 0; shard < TEMPLATES; shard++) {
            templates.add(codec.encode(topic, batch(shard, at)));
        }
    }

    static String key(int number) {
        return MODEL + "/" + number % TEMPLATES;
    }

    /** The bytes of a batch that was never sent before. */
    byte[] next(int number) {
        byte[] bytes = templates.get(number % TEMPLATES).clone();
        byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(id, 0, bytes, AvroCodec.FRAME + 1, id.length);
        return bytes;
    }

    private PredictionsServed batch(int shard, Instant at) {
        return PredictionsServed.newBuilder()
                .setMeta(new Meta(NO_ID, at, null, NO_ID, "tool:bench", 0L))
                .setModelId(MODEL)
                .setVersion(VERSION)
                .setEnvironment("prod")
                .setEpoch(1)
                .setMode(ServingMode.LIVE)
                .setShard(shard)
                .setInstance("bench")
                .setInstanceStartedAt(at)
                .setBatchNumber(1)
                .setRows(ROWS)
                .setRequestIds(IntStream.range(0, ROWS).mapToObj(row -> new UUID(shard, row).toString()).toList())
                .setServedAt(Collections.nCopies(ROWS, at))
                .setLatencyMicros(IntStream.range(0, ROWS).mapToObj(row -> 100 + random.nextInt(5_000)).toList())
                .setFeatures(IntStream.range(0, FEATURES).mapToObj(this::column).toList())
                .build();
    }

    private DataColumn column(int feature) {
        return new DataColumn(name(feature), random.doubles(ROWS).boxed().toList(), null, null, null);
    }

    static String name(int feature) {
        return "feature-" + feature;
    }
}
