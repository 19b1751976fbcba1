package io.assay.registry.domain;

import io.assay.wire.decision.Decision;

/** Refuses someone's word; what looks like an attempt to get round the gate is said beside. */
final class Refusals {

    private Refusals() {}

    static Decision<Model, Fact> refuse(Model model, String version, Objection objection, Heard.Someone by) {
        return objection.attempt() == null
                ? Decision.refuse(objection.words())
                : Decision.refuse(
                        objection.words(),
                        new Fact.BypassRefused(model.id(), version, objection, by.person(), by.eventId()));
    }

    /** A mistake, as far as one can tell. */
    static Decision<Model, Fact> refuse(String words) {
        return Decision.refuse(words);
    }
}
