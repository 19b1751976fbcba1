package io.assay.deployment.domain;

import java.util.List;

/**
 * What a version is, takes and gives, as it was registered.
 *
 * @param modelType its documented type, such as {@code onnx}
 * @param remote where it answers; null when it is a file
 * @param inputs what it takes
 * @param outputs what it gives
 */
public record Declaration(String modelType, Remote remote, List<Field> inputs, List<Field> outputs) {

    /** A model that answers elsewhere: its address, and the revision that must answer there. */
    public record Remote(String url, String revision) {}

    /**
     * One declared input or output.
     *
     * @param name its name
     * @param type {@code double}, {@code float}, {@code long}, {@code int}, {@code string} or {@code boolean}
     * @param index which column of an output of several columns; null for the whole
     * @param min smallest legal value; null for none
     * @param max largest legal value; null for none
     * @param categories legal values; empty when any is
     * @param nullable whether a value may be missing
     */
    public record Field(
            String name,
            String type,
            Integer index,
            Double min,
            Double max,
            List<String> categories,
            boolean nullable) {}
}
