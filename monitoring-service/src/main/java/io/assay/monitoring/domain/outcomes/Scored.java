package io.assay.monitoring.domain.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A prediction and what came of it; the label is null until its outcome is known. */
public record Scored(Prediction prediction, Label label) {

    /** The slices it is counted in, beside that of all rows. */
    List<String> slices() {
        if (label == null || label.slices().isEmpty()) {
            return prediction.slices();
        }
        Set<String> both = new LinkedHashSet<>(prediction.slices());
        both.addAll(label.slices());
        return new ArrayList<>(both);
    }
}
