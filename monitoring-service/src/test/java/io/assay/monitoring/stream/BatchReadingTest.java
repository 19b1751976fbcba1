package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.events.DataColumn;
import io.assay.events.Meta;
import io.assay.events.PredictionsServed;
import io.assay.monitoring.CreditRisk;
import io.assay.wire.avro.UndecodableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** Reading batches from their bytes by a plan says what Avro says, of whatever bytes. */
class BatchReadingTest {

    private static final Schema OURS = PredictionsServed.getClassSchema();
    private static final int BATCHES = 3_000;
    private static final double[] ODD = {
        Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -0.0, Double.MIN_VALUE, 0.1f, 1e300
    };

    private final Random random = new Random(5);
    private final BatchPlan plan = BatchPlan.of(OURS).orElseThrow();

    @Test
    void readsWhatAvroReads() {
        for (int i = 0; i < BATCHES; i++) {
            PredictionsServed batch = batch();
            byte[] bytes = Encodings.bytes(batch, random.nextBoolean());

            Draft read = plan.read(new Cursor(bytes, 0));

            assertThat(told(read)).as("batch %d", i).isEqualTo(told(BatchReading.draft(Encodings.resolved(OURS, bytes))));
        }
    }

    @Test
    void answersCutAndFlippedBytesAsAvroDoesOrCallsThemUndecodable() {
        int refused = 0;
        for (int i = 0; i < BATCHES; i++) {
            byte[] broken = broken(Encodings.bytes(batch(), random.nextBoolean()));
            try {
                Draft read = plan.read(new Cursor(broken, 0));
                assertThat(told(read)).as("batch %d", i).isEqualTo(told(BatchReading.draft(Encodings.resolved(OURS, broken))));
            } catch (UndecodableException e) {
                refused++;
            }
        }

        assertThat(refused).isBetween(BATCHES / 4, BATCHES);
    }

    @Test
    void refusesACountOfMoreThanIsLeftBeforeItMakesRoomForIt() throws IOException {
        var out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        encoder.writeLong(-Long.MAX_VALUE);
        encoder.writeLong(8);
        byte[] negative = out.toByteArray();
        out.reset();
        encoder.writeLong(200_000_000);
        byte[] many = out.toByteArray();

        assertThatThrownBy(() -> Columnar.doubles(new Cursor(many, 0)))
                .isInstanceOf(UndecodableException.class).hasMessageContaining("200000000 items where 0 bytes are left");
        assertThatThrownBy(() -> Columnar.texts(new Cursor(negative, 0))).isInstanceOf(UndecodableException.class);
    }

    @Test
    void readsAForeignWritersFieldsInAnyOrderAndPassesOverWhatItDoesNotKnow() {
        Schema foreign = Encodings.foreign();
        PredictionsServed batch = batch();
        byte[] bytes = Encodings.foreignBytes(batch, foreign);

        Draft read = BatchPlan.of(foreign).orElseThrow().read(new Cursor(bytes, 0));

        assertThat(told(read)).isEqualTo(told(BatchReading.draft(Encodings.resolved(foreign, bytes))));
        assertThat(read.features).hasSameSizeAs(batch.getFeatures());
        assertThat(read.failed).isZero();
    }

    @Test
    void leavesASchemaThatWritesAValueInAnotherWayToAvro() {
        Schema narrow = new Schema.Parser().parse(OURS.toString().replace(
                "\"name\":\"epoch\",\"type\":\"long\"", "\"name\":\"epoch\",\"type\":\"int\""));

        assertThat(narrow).isNotEqualTo(OURS);
        assertThat(BatchPlan.of(narrow)).isEmpty();
    }

    private PredictionsServed batch() {
        int rows = random.nextInt(6);
        List<Instant> times = IntStream.range(0, rows).mapToObj(i -> NOON.plusMillis(random.nextInt(100_000) - 50_000)).toList();
        var batch = CreditRisk.batch("id " + random.nextInt(), random.nextInt(64), times, new double[rows]);
        var meta = Meta.newBuilder(batch.getMeta()).setCausationId(random.nextBoolean() ? MODEL : null).build();
        return PredictionsServed.newBuilder(batch)
                .setMeta(meta)
                .setFeatures(columns(rows))
                .setOutputs(columns(rows))
                .setLatencyMicros(IntStream.range(0, random.nextInt(3) * rows).mapToObj(i -> random.nextInt()).toList())
                .setFailed(random.nextInt(4) == 0 ? random.nextLong() : 0)
                .build();
    }

    private List<DataColumn> columns(int rows) {
        List<DataColumn> columns = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            columns.add(column("löan-" + random.nextInt(9), rows));
        }
        return columns;
    }

    private DataColumn column(String name, int rows) {
        var some = IntStream.range(0, rows);
        return switch (random.nextInt(4)) {
            case 0 -> new DataColumn(name, some.mapToObj(r -> ODD[random.nextInt(ODD.length)]).toList(), null, null, null);
            case 1 -> new DataColumn(name, null, some.mapToObj(r -> (float) random.nextGaussian()).toList(), null, null);
            case 2 -> new DataColumn(name, null, null, some.mapToObj(r -> "señor " + random.nextInt(2)).toList(), null);
            default -> new DataColumn(name, null, null, null, ByteBuffer.wrap(new byte[] {(byte) random.nextInt()}));
        };
    }

    private byte[] broken(byte[] bytes) {
        byte[] broken = random.nextBoolean() ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
        for (int flips = random.nextInt(3); flips > 0 && broken.length > 0; flips--) {
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return broken;
    }

    /** Everything, in words, so that NaN equals NaN. */
    private static List<String> told(Draft draft) {
        List<String> told = new ArrayList<>(List.of(draft.eventId, draft.modelId, draft.version, draft.environment, draft.mode));
        told.add(draft.saidAt + " " + draft.epoch + " " + draft.shard + " " + draft.rows + " " + draft.requestIds + " " + draft.failed);
        told.add(Arrays.toString(draft.servedAt) + Arrays.toString(draft.latencyMicros));
        for (List<DraftColumn> side : List.of(draft.features, draft.outputs)) {
            side.forEach(column -> told.add(column.name + Arrays.toString(column.numbers)
                    + Arrays.toString(column.floats) + Arrays.toString(column.texts)
                    + Arrays.toString(column.missing)));
        }
        return told;
    }
}
