package io.assay.deployment.stream;

import io.assay.deployment.domain.Attested;
import io.assay.deployment.domain.Grounds;
import io.assay.deployment.domain.Heard;
import io.assay.deployment.domain.Registration;
import io.assay.deployment.domain.Release;
import io.assay.deployment.domain.Verdict;
import io.assay.deployment.domain.Voice;
import io.assay.events.ApprovalSuspended;
import io.assay.events.Artefact;
import io.assay.events.Attestation;
import io.assay.events.Change;
import io.assay.events.ExceptionCounted;
import io.assay.events.ModelApproved;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelRejected;
import io.assay.events.ModelRetired;
import io.assay.events.Reason;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What the registry says of versions, in the domain's words. */
final class RegistryHearing {

    private static final int REASONS_NAMED = 5;

    private final ApprovalPapers papers;

    RegistryHearing(ApprovalPapers papers) {
        this.papers = papers;
    }

    Heard heard(ModelApproved event) {
        return new Heard.Approved(
                event.getModelId(),
                release(event),
                new Verdict(
                        event.getVerdictId(),
                        event.getVerdict().name(),
                        event.getReportDigest(),
                        attested(event.getVerdictAttestation())),
                grounds(event),
                authors(event.getFacts()),
                event.getApprovals().stream()
                        .map(a -> new Voice(a.getApprovalId(), a.getPerson(), a.getRole(), a.getExpiresAt(),
                                attested(a.getAttestation())))
                        .toList(),
                event.getReviews().stream()
                        .map(r -> new Voice(r.getReviewId(), r.getPerson(), r.getRole(), null,
                                attested(r.getAttestation())))
                        .toList(),
                files(event.getFacts()),
                revision(event.getFacts()));
    }

    private Release release(ModelApproved event) {
        return new Release(
                event.getVersion(),
                event.getMeta().getSequence(),
                List.copyOf(event.getEnvironments()),
                event.getTier(),
                event.getArtefactDigest(),
                bytes(event.getFacts(), event.getArtefactDigest()),
                event.getExpiresAt(),
                LimitsWire.heard(event.getLimits()),
                papers.of(event));
    }

    private static Grounds grounds(ModelApproved event) {
        Change change = event.getChange();
        return new Grounds(
                event.getByPolicy(),
                event.getPolicyDigest(),
                event.getStandingId(),
                change == null
                        ? null
                        : new Grounds.Difference(
                                change.getFrom(), List.copyOf(change.getDiffers()), change.getMaterial()),
                event.getExceptions().stream().map(RegistryHearing::waived).toList());
    }

    private static Grounds.Waived waived(ExceptionCounted counted) {
        return new Grounds.Waived(
                counted.getExceptionId(),
                counted.getCheck(),
                new Voice(
                        counted.getGrantId(), counted.getPerson(), counted.getRole(), counted.getExpiresAt(),
                        attested(counted.getAttestation())));
    }

    Heard heard(ModelRegistered event) {
        ModelFacts facts = event.getFacts();
        String digest = files(facts).stream().findFirst().orElse("");
        return new Heard.Registered(new Registration(
                event.getVersion(),
                event.getMeta().getEventId(),
                event.getTier(),
                digest,
                bytes(facts, digest),
                authors(facts),
                papers.of(event)));
    }

    Heard heard(ModelRejected event) {
        return new Heard.Rejected(
                event.getMeta().getEventId(), event.getVersion(), event.getMeta().getSequence());
    }

    Heard heard(ModelRetired event) {
        return new Heard.Retired(event.getMeta().getEventId(), event.getVersion(), event.getMeta().getSequence());
    }

    Heard heard(ApprovalSuspended event) {
        String words = event.getReasons().stream()
                .limit(REASONS_NAMED)
                .map(Reason::getProblem)
                .collect(Collectors.joining("; "));
        return new Heard.Suspended(
                event.getMeta().getEventId(),
                event.getVersion(),
                event.getMeta().getSequence(),
                words.isEmpty() ? event.getTrigger() : words);
    }

    /** What a recall names it by. */
    private static String bytes(ModelFacts facts, String digest) {
        return digest.isEmpty() && facts.getEndpoint() != null
                ? facts.getEndpoint().getUrl() + "#" + facts.getEndpoint().getRevision()
                : digest;
    }

    private static String revision(ModelFacts facts) {
        return facts.getModelType().equals(SlotWire.ENDPOINT) && facts.getEndpoint() != null
                ? facts.getEndpoint().getRevision()
                : null;
    }

    private static List<String> files(ModelFacts facts) {
        return facts.getArtefacts().stream()
                .filter(file -> file.getRole().equals("model"))
                .map(Artefact::getDigest)
                .toList();
    }

    private static List<String> authors(ModelFacts facts) {
        List<String> authors = new ArrayList<>(facts.getDevelopers());
        authors.add(facts.getSubmitter());
        return authors;
    }

    static Attested attested(Attestation signed) {
        return signed == null
                ? null
                : new Attested(
                        base64(signed.getStatement()), base64(signed.getSignature()), signed.getKeyId(),
                        signed.getAlgorithm());
    }

    private static String base64(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return Base64.getEncoder().encodeToString(copy);
    }
}
