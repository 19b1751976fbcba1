package io.assay.deployment.stream;

import io.assay.deployment.domain.Papers;
import io.assay.deployment.domain.Registration;
import io.assay.events.ModelApproved;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRegistered;
import io.assay.wire.Wire;
import java.util.Base64;
import org.apache.avro.specific.SpecificRecord;

/** Keeps approvals and registrations word for word, framed as in their topics, so that facts are handed on unchanged. */
final class ApprovalPapers {

    private final Wire wire;

    ApprovalPapers(Wire wire) {
        this.wire = wire;
    }

    Papers of(ModelApproved approved) {
        return new Papers(
                approved.getRegistrationId(),
                approved.getVerdictId(),
                approved.getMeta().getEventId(),
                approved.getProfileDigest(),
                framed(approved));
    }

    String of(ModelRegistered registered) {
        return framed(registered);
    }

    ModelFacts facts(Papers papers) {
        return read(papers.approval(), ModelApproved.class).getFacts();
    }

    ModelFacts facts(Registration registration) {
        return read(registration.record(), ModelRegistered.class).getFacts();
    }

    private String framed(SpecificRecord event) {
        return Base64.getEncoder().encodeToString(wire.codec().encode(wire.topicOf(event), event));
    }

    private <E extends SpecificRecord> E read(String framed, Class<E> type) {
        return wire.codec().decode(Base64.getDecoder().decode(framed), type);
    }
}
