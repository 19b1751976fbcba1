package io.assay.monitoring.stream;

import io.assay.events.PredictionsServed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/** Batches as bytes, by Avro's own hand: in one block or in many, by our schema or by a foreign one. */
final class Encodings {

    private static final Schema OURS = PredictionsServed.getClassSchema();

    private Encodings() {}

    static byte[] bytes(PredictionsServed batch, boolean blocks) {
        var out = new ByteArrayOutputStream();
        BinaryEncoder encoder = blocks
                ? new EncoderFactory().configureBlockSize(64).blockingBinaryEncoder(out, null)
                : EncoderFactory.get().directBinaryEncoder(out, null);
        return written(batch, OURS, encoder, out);
    }

    static byte[] foreignBytes(PredictionsServed batch, Schema foreign) {
        var out = new ByteArrayOutputStream();
        var renamed = new GenericData.Record(foreign);
        OURS.getFields().stream().filter(field -> foreign.getField(field.name()) != null)
                .forEach(field -> renamed.put(field.name(), batch.get(field.pos())));
        renamed.put("tags", Map.of("one", List.of("a", "b")));
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<>(foreign, SpecificData.getForClass(PredictionsServed.class))
                    .write(renamed, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] written(PredictionsServed batch, Schema schema, Encoder encoder, ByteArrayOutputStream out) {
        try {
            new SpecificDatumWriter<PredictionsServed>(schema, SpecificData.getForClass(PredictionsServed.class)).write(batch, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Ours from the last field to the first, without what was added last, and with a field of its own. */
    static Schema foreign() {
        List<Schema.Field> fields = new ArrayList<>();
        for (Schema.Field field : OURS.getFields().reversed()) {
            if (!field.name().equals("failed")) {
                fields.add(new Schema.Field(field, field.schema()));
            }
        }
        fields.add(3, new Schema.Field("tags", Schema.createMap(Schema.createArray(Schema.create(Schema.Type.STRING)))));
        return Schema.createRecord(OURS.getName(), null, OURS.getNamespace(), false, fields);
    }

    static PredictionsServed resolved(Schema written, byte[] bytes) {
        try {
            var decoder = DecoderFactory.get().binaryDecoder(bytes, null);
            return new SpecificDatumReader<PredictionsServed>(written, OURS, SpecificData.getForClass(PredictionsServed.class))
                    .read(null, decoder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
