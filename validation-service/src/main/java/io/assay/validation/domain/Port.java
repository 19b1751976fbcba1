package io.assay.validation.domain;

import java.util.OptionalInt;

/**
 * A declared input or output.
 *
 * @param name its name in the model
 * @param type {@code double}, {@code float}, {@code long}, {@code int}, {@code string} or {@code boolean}
 * @param index of an output with several columns, the one that counts, from 0
 * @param nullable whether a missing value is legal
 */
public record Port(String name, String type, OptionalInt index, boolean nullable) {}
