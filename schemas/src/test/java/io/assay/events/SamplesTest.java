package io.assay.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples are never deleted and must always read. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("src/main/samples");

    static List<Path> samples() {
        return SchemaFiles.in(SAMPLES, ".json");
    }

    static List<Path> releasedSamples() {
        return SchemaFiles.in(SchemaFiles.RELEASED, ".json");
    }

    @Test
    void everyPublishedEventHasASample() {
        var events = Topics.declared().published().map(SamplesTest::fileName).toList();

        assertThat(samples()).extracting(p -> p.getFileName().toString().replace(".json", ""))
                .containsExactlyInAnyOrderElementsOf(events);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleSurvivesTheWayThroughBytes(Path sample) throws IOException {
        Schema schema = SchemaFiles.parse(schemaOf(sample, SchemaFiles.CURRENT));

        GenericRecord read = read(sample, schema);

        assertThat(throughBytes(read, schema, schema)).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("releasedSamples")
    void aReleasedSampleStillReads(Path sample) throws IOException {
        Schema then = SchemaFiles.parse(schemaOf(sample, sample.getParent()));
        Schema now = SchemaFiles.parse(schemaOf(sample, SchemaFiles.CURRENT));

        GenericRecord today = throughBytes(read(sample, then), then, now);

        assertThat(((GenericRecord) today.get("meta")).get("eventId").toString()).isNotBlank();
    }

    private static Path schemaOf(Path sample, Path folder) {
        return folder.resolve(sample.getFileName().toString().replace(".json", ".avsc"));
    }

    private static GenericRecord read(Path sample, Schema schema) throws IOException {
        var decoder = DecoderFactory.get().jsonDecoder(schema, Files.readString(sample));
        return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
    }

    private static GenericRecord throughBytes(GenericRecord record, Schema writer, Schema reader) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(writer).write(record, encoder);
        encoder.flush();
        var decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
        return new GenericDatumReader<GenericRecord>(writer, reader).read(null, decoder);
    }

    private static String fileName(Topic topic) {
        return topic.name().replaceAll("^[^.]+\\.(.+)\\.v1$", "$1");
    }
}
