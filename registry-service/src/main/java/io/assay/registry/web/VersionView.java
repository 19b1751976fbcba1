package io.assay.registry.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.assay.registry.store.VersionShown;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A version as it is shown.
 *
 * @param stage what the estate calls how far it has come; null while the registry has not said so
 * @param incident whether it serves past the gate
 * @param waitsFor everyone of whom something is awaited: {@code who}, {@code what}, {@code dueAt}
 * @param waitingFor roles in which people must approve still
 */
record VersionView(
        @JsonUnwrapped VersionShown shown,
        String stage,
        boolean incident,
        List<JsonNode> waitsFor,
        List<Review.Waiting> waitingFor) {

    static VersionView of(VersionShown shown) {
        var counted = Counted.of(shown);
        return new VersionView(
                shown, counted.text("stage"), counted.incident(), counted.waitsFor(), Review.of(shown).waitingFor());
    }
}
