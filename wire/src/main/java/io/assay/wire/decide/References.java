package io.assay.wire.decide;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Looks up the latest event about something else than the model: a use case, a data set. */
public interface References {

    /** The latest event in a referenced table under this key. */
    <E extends SpecificRecord> Optional<E> latest(String table, String key, Class<E> type);
}
