package io.assay.deployment.stream;

import io.assay.deployment.domain.Papers;
import io.assay.events.ModelApproved;
import io.assay.events.ModelFacts;
import io.assay.wire.Wire;
import java.util.Base64;

/** Keeps an approval word for word, framed as in its topic, so that its facts are handed on unchanged for ever. */
final class ApprovalPapers {

    private final Wire wire;

    ApprovalPapers(Wire wire) {
        this.wire = wire;
    }

    Papers of(ModelApproved approved) {
        byte[] framed = wire.codec().encode(wire.topicOf(approved), approved);
        return new Papers(
                approved.getRegistrationId(),
                approved.getVerdictId(),
                approved.getMeta().getEventId(),
                approved.getProfileDigest(),
                Base64.getEncoder().encodeToString(framed));
    }

    ModelFacts facts(Papers papers) {
        byte[] framed = Base64.getDecoder().decode(papers.approval());
        return wire.codec().decode(framed, ModelApproved.class).getFacts();
    }
}
