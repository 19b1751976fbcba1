package io.assay.deployment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Mode;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.PredictionsServed;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PredictionRecordsTest {

    private static final Instant STARTED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Series SERIES = new Series("retail/credit-risk", "1.0.0", "prod", 4, Mode.SHADOW, 17);

    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final PredictionRecords records = new PredictionRecords(wire());

    @AfterEach
    void close() {
        schemas.close();
    }

    @Test
    void joinsRecordsColumnByColumnAndKeepsEachGapAtItsRow() {
        byte[] first = records.record(SERIES, scored("a", 9), 0, 9);
        byte[] second = records.record(SERIES, scored("b", 1), 0, 1);

        PredictionsServed batch = records.event(content(first, second));

        assertThat(batch.getRows()).isEqualTo(10);
        assertThat(batch.getRequestIds()).startsWith("a/0", "a/1").endsWith("a/8", "b");
        assertThat(batch.getFeatures().get(0).getFloats()).hasSize(10).startsWith(0f, 1f);
        assertThat(batch.getFeatures().get(1).getTexts()).hasSize(10);
        assertThat(BitSet.valueOf(batch.getFeatures().get(0).getMissing()).stream()).containsExactly(0, 9);
        assertThat(batch.getFeatures().get(0).getMissing().remaining()).isEqualTo(2);
        assertThat(batch.getOutputs().get(0).getNumbers()).hasSize(10);
        assertThat(batch.getOutputs().get(0).getMissing()).isNull();
    }

    @Test
    void tellsRequestsThatGotNoPredictionBesideThoseThatDid() {
        byte[] failure = records.failure(SERIES, STARTED.plusSeconds(9));

        PredictionsServed mixed = records.event(content(failure, records.record(SERIES, scored("a", 2), 0, 2), failure));
        PredictionsServed alone = records.event(content(failure));

        assertThat(mixed.getRows()).isEqualTo(2);
        assertThat(mixed.getFailed()).isEqualTo(2);
        assertThat(alone.getRows()).isZero();
        assertThat(alone.getFailed()).isEqualTo(1);
        assertThat(alone.getMeta().getOccurredAt()).isEqualTo(STARTED.plusSeconds(9));
    }

    @Test
    void makesTheSameEventOfTheSameFileWheneverItIsSent() {
        var content = content(records.record(SERIES, scored("a", 2), 0, 2));

        assertThat(records.event(content)).isEqualTo(records.event(content));
        assertThat(records.event(content).getMeta().getEventId())
                .isEqualTo(EventIds.root("deployment-0", STARTED.toString(), "5"));
        assertThat(records.event(content).getShard()).isEqualTo(17);
        assertThat(records.event(content).getEpoch()).isEqualTo(4);
    }

    @Test
    void putsARequestAlwaysIntoTheSameOfSixtyFourShards() {
        assertThat(Recorder.shard("A0200001")).isEqualTo(Recorder.shard("A0200001")).isBetween(0, 63);
        assertThat(List.of(Recorder.shard("r-1"), Recorder.shard("r-2"), Recorder.shard("r-3")).stream().distinct())
                .hasSizeGreaterThan(1);
    }

    private static BatchFile.Content content(byte[]... parts) {
        return new BatchFile.Content(new BatchHead("deployment-0", STARTED, 5, SERIES), List.of(parts));
    }

    /** Rows whose first value is missing. */
    private static Scored scored(String id, int rows) {
        var floats = new float[rows];
        var texts = new String[rows];
        for (int row = 0; row < rows; row++) {
            floats[row] = row;
            texts[row] = "t" + row;
        }
        var gap = new BitSet();
        gap.set(0);
        return new Scored(id, rows, STARTED, 12,
                List.of(new Column.Floats("income", floats, gap), new Column.Texts("purpose", texts, new BitSet())),
                List.of(new Column.Numbers("probability", new double[rows], new BitSet())));
    }

    private Wire wire() {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(Topics.declared(), registry).register();
        return new Wire("deployment", Topics.declared(), new AvroCodec(registry), new SimpleMeterRegistry(),
                new Traces(OpenTelemetry.noop()));
    }
}
