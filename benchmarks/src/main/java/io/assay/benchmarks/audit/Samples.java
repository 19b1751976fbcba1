package io.assay.benchmarks.audit;

import io.assay.events.Meta;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/** The golden samples of published events. */
public final class Samples {

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getPackage() == Meta.class.getPackage()));
    }

    private Samples() {}

    /** The sample of an event, each time a new one. */
    public static <E extends SpecificRecord> E of(Class<E> type) {
        String file = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        try (InputStream json = Samples.class.getResourceAsStream("/samples/" + file + ".json")) {
            var schema = SpecificData.get().getSchema(type);
            var decoder = DecoderFactory.get().jsonDecoder(schema, Objects.requireNonNull(json, file));
            return type.cast(new SpecificDatumReader<>(schema).read(null, decoder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
