package io.assay.registry.store;

import io.assay.events.Meta;
import io.assay.wire.event.Metas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** The golden samples as events, to be changed where a story needs it. */
public final class Samples {

    private Samples() {}

    public static <E extends SpecificRecord> E of(Class<E> type) {
        String file = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        try (InputStream json = Samples.class.getResourceAsStream("/samples/" + file + ".json")) {
            var schema = SpecificData.get().getSchema(type);
            var decoder = DecoderFactory.get().jsonDecoder(schema, Objects.requireNonNull(json, file));
            return new SpecificDatumReader<E>(schema).read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets a field where the event has it. */
    public static void set(SpecificRecord event, String name, Object value) {
        var field = event.getSchema().getField(name);
        if (field != null) {
            event.put(field.pos(), value);
        }
    }

    /** Gives an event an id of its own, and the count of its writer. */
    public static <E extends SpecificRecord> E named(E event, String id, long sequence) {
        return Metas.stamp(event, new Meta(id, Instant.EPOCH, null, id, Metas.of(event).getActor(), sequence));
    }
}
