package io.assay.registry.stream;

import io.assay.events.ModelFacts;
import io.assay.events.ModelSubmitted;
import io.assay.wire.Wire;
import java.util.Base64;

/** Keeps a submission word for word, framed as in its topic, so that its facts are handed on unchanged for ever. */
final class Originals {

    private final Wire wire;

    Originals(Wire wire) {
        this.wire = wire;
    }

    String of(ModelSubmitted submitted) {
        return Base64.getEncoder().encodeToString(wire.codec().encode(wire.topicOf(submitted), submitted));
    }

    ModelFacts facts(String original) {
        return wire.codec()
                .decode(Base64.getDecoder().decode(original), ModelSubmitted.class)
                .getFacts();
    }
}
