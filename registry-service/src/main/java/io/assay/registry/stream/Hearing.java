package io.assay.registry.stream;

import io.assay.events.ArtefactsStored;
import io.assay.events.HealthReason;
import io.assay.events.HealthState;
import io.assay.events.ModelFacts;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelSubmitted;
import io.assay.events.ModelValidated;
import io.assay.events.Port;
import io.assay.events.ServingMode;
import io.assay.events.UseCaseRegistered;
import io.assay.registry.domain.Heard;
import io.assay.registry.domain.Reason;
import io.assay.registry.domain.Submission;
import io.assay.registry.domain.UseCase;
import io.assay.wire.decide.References;
import io.assay.wire.event.EventIds;
import java.util.List;
import java.util.stream.Collectors;

/** Events in the domain's words. */
final class Hearing {

    private final Originals originals;

    Hearing(Originals originals) {
        this.originals = originals;
    }

    Heard submitted(ModelSubmitted event, References references) {
        UseCase useCase = references
                .latest(RegistryStreams.USE_CASES, event.getFacts().getUseCaseId(), UseCaseRegistered.class)
                .map(u -> new UseCase(
                        u.getUseCaseId(), u.getPurpose(), u.getExposure(), u.getRegisteredBy(), u.getConfirmedBy()))
                .orElse(null);
        Submission submission = submission(event);
        return new Heard.Submitted(
                event.getMeta().getEventId(),
                event.getVersion(),
                submission,
                useCase,
                Outside.dataSets(references, submission.dataSets()),
                Outside.recalled(references, submission.recallKey()));
    }

    private Submission submission(ModelSubmitted event) {
        ModelFacts facts = event.getFacts();
        return new Submission(
                facts.getUseCaseId(),
                new Submission.People(facts.getOwner(), facts.getSubmitter(), List.copyOf(facts.getDevelopers())),
                facts.getModelType(),
                facts.getArtefacts().stream()
                        .map(a -> new Submission.Artefact(a.getPath(), a.getRole(), a.getDigest(), a.getSize()))
                        .toList(),
                facts.getImage(),
                endpoint(facts),
                application(facts),
                ports(facts.getInputs()),
                ports(facts.getOutputs()),
                decision(facts),
                List.copyOf(facts.getDataSets()),
                ancestry(facts),
                Fingerprints.of(facts),
                Fingerprints.plain(facts),
                originals.of(event));
    }

    private static Submission.Endpoint endpoint(ModelFacts facts) {
        var endpoint = facts.getEndpoint();
        return endpoint == null
                ? null
                : new Submission.Endpoint(endpoint.getUrl(), endpoint.getProtocol(), endpoint.getRevision());
    }

    private static Submission.Application application(ModelFacts facts) {
        var application = facts.getApplication();
        return application == null
                ? null
                : new Submission.Application(
                        application.getProviderModel(),
                        application.getRevision(),
                        application.getTools().stream()
                                .map(t -> new Submission.Tool(t.getName(), List.copyOf(t.getPermissions())))
                                .toList());
    }

    private static List<Submission.Port> ports(List<Port> ports) {
        return ports.stream()
                .map(p -> new Submission.Port(p.getName(), p.getType(), p.getMin(), p.getMax()))
                .toList();
    }

    private static Submission.Rule decision(ModelFacts facts) {
        var rule = facts.getDecision();
        return rule == null ? null : new Submission.Rule(rule.getScore(), rule.getThreshold(), rule.getFavourable());
    }

    private static Submission.Ancestry ancestry(ModelFacts facts) {
        var from = facts.getProvenance();
        return from == null
                ? new Submission.Ancestry(null, List.of())
                : new Submission.Ancestry(from.getParentModel(), List.copyOf(from.getUpstreamModels()));
    }

    Heard stored(ArtefactsStored event) {
        return new Heard.Stored(
                event.getSubmissionId(),
                event.getVersion(),
                event.getReasons().stream()
                        .map(r -> new Reason(r.getField(), r.getProblem(), r.getRemedy()))
                        .toList(),
                EventIds.of(event.getMeta().getEventId(), "ModelRegistered", 0));
    }

    Heard validated(ModelValidated event) {
        return new Heard.Validated(
                event.getVersion(), event.getRegistrationId(), event.getRequestId(), VerdictWords.of(event));
    }

    Heard turned(ModelHealthChanged event) {
        String words = event.getReasons().stream().map(HealthReason::getWords).collect(Collectors.joining("; "));
        return new Heard.HealthTurned(
                event.getVersion(),
                event.getEnvironment(),
                event.getMode() == ServingMode.LIVE,
                event.getTo() == HealthState.CRITICAL,
                words.isEmpty() ? "no reason was given" : words);
    }
}
