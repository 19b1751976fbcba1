package io.assay.wire.decide;

import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.apache.avro.specific.SpecificRecord;

/** Looks up the latest event about something else than the model: a use case, a data set. */
public interface References {

    /** The latest event in a referenced table under this key. */
    <E extends SpecificRecord> Optional<E> latest(String table, String key, Class<E> type);

    /** One word for all that lies in a referenced table; another one once something was said there. */
    String mark(String table);

    /** Every key of a referenced table, with the moment at which something was said of it last, in milliseconds since 1970. */
    void each(String table, ObjLongConsumer<String> told);
}
