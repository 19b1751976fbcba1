package io.assay.registry.web;

import io.assay.events.ModelSubmitted;
import io.assay.events.ModelValidated;
import io.assay.registry.store.Samples;
import io.assay.registry.store.VersionShown;
import io.assay.wire.event.EventJson;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Versions as they are shown: the one of the golden samples, and one of which next to nothing is known. */
final class Shown {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private Shown() {}

    static PackFacts creditRisk() {
        JsonNode facts = tree(Samples.of(ModelSubmitted.class).getFacts());
        JsonNode verdict = tree(Samples.of(ModelValidated.class));
        List<Object> findings = List.copyOf(verdict.path("findings").valueStream().toList());
        var approval = new VersionShown.ApprovalShown(
                "a", "person:vera", "validator", "APPROVED", "clears every bound", null, "v", AT);
        var slot = new VersionShown.SlotShown("prod", "LIVE", 3, true, "deployed", null, AT);
        return new PackFacts(new VersionShown(
                "retail/credit-risk", "1.2.0", "live", "high", "large exposure", "f40c2b37-26bb-5442-8644-8358862df8be", "r",
                AT, AT, AT, facts, null, null, null, verdict, null, findings, List.of(approval), List.of(slot), List.of()));
    }

    static PackFacts unknown() {
        return new PackFacts(new VersionShown(
                "retail/nothing", "1", "submitted", null, null, "no uuid", null, null, null, null, null, null, null, null,
                null, null, List.of(), List.of(), List.of(), List.of()));
    }

    /** The same facts, with one of them said otherwise. */
    static PackFacts saying(String field, String value) {
        var shown = creditRisk().shown();
        ((tools.jackson.databind.node.ObjectNode) shown.facts()).put(field, value);
        return new PackFacts(shown);
    }

    private static JsonNode tree(Object event) {
        return (JsonNode) EventJson.tree(EventJson.text(event));
    }
}
