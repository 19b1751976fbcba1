package io.assay.registry.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.assay.registry.store.VersionShown;
import java.util.List;

/** A version as it is shown, and whom it waits for. */
record VersionView(@JsonUnwrapped VersionShown shown, List<Review.Waiting> waitingFor) {

    static VersionView of(VersionShown shown) {
        return new VersionView(shown, Review.of(shown).waitingFor());
    }
}
