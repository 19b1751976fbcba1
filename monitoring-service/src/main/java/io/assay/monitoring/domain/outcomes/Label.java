package io.assay.monitoring.domain.outcomes;

import java.util.List;

/**
 * An outcome as it is held against one prediction.
 *
 * @param value 1 or 0 of a binary classification, the value of a regression, else NaN
 * @param word the class, of a model that answers in words; else null
 * @param slices slices it lies in by what came with the outcome
 * @param overridden whether a person decided otherwise than the model; null when nobody is known to have decided
 * @param reason why; null when none was given
 */
public record Label(double value, String word, List<String> slices, Boolean overridden, String reason) {}
