package io.assay.monitoring.stream;

import io.assay.monitoring.domain.Values;
import io.assay.wire.avro.UndecodableException;
import java.util.BitSet;

/** A column as its bytes say it. */
final class DraftColumn {

    String name;
    double[] numbers;
    double[] floats;
    String[] texts;
    byte[] missing;

    /** Those of its values that are one a row. */
    Values values(int rows) {
        BitSet without = missing == null ? new BitSet() : BitSet.valueOf(missing);
        if (numbers != null && numbers.length == rows) {
            return new Values.Numbers(name, numbers, without, false);
        }
        if (floats != null && floats.length == rows) {
            return new Values.Numbers(name, floats, without, true);
        }
        if (texts != null && texts.length == rows) {
            return new Values.Texts(name, texts, without);
        }
        throw new UndecodableException("column '" + name + "' has no numbers, floats or texts of the batch's "
                + rows + " rows; give exactly one value a row");
    }
}
