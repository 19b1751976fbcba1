package io.assay.deployment.stream;

import io.assay.deployment.domain.Alarm;
import io.assay.deployment.domain.Health;
import io.assay.deployment.domain.Heard;
import io.assay.deployment.domain.Measured;
import io.assay.deployment.domain.Mode;
import io.assay.deployment.domain.Reason;
import io.assay.deployment.domain.Release;
import io.assay.deployment.domain.Window;
import io.assay.events.Artefact;
import io.assay.events.DeploymentRequested;
import io.assay.events.HealthMeasured;
import io.assay.events.HealthReason;
import io.assay.events.LoadDone;
import io.assay.events.ModelApproved;
import io.assay.events.ModelFacts;
import io.assay.events.ModelHealthChanged;
import io.assay.events.SeriesHealth;
import io.assay.events.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events in the domain's words. */
final class Hearing {

    private static final Set<Verdict> PASSES = Set.of(Verdict.PASSED, Verdict.PASSED_WITH_CONDITIONS);
    private static final int REASONS_NAMED = 5;

    private final ApprovalPapers papers;

    Hearing(ApprovalPapers papers) {
        this.papers = papers;
    }

    Heard approved(ModelApproved event) {
        var release = new Release(
                event.getVersion(),
                event.getMeta().getSequence(),
                List.copyOf(event.getEnvironments()),
                event.getTier(),
                event.getArtefactDigest(),
                event.getExpiresAt(),
                papers.of(event));
        return new Heard.Approved(
                release,
                PASSES.contains(event.getVerdict()),
                event.getByPolicy(),
                authors(event.getFacts()),
                event.getApprovals().stream()
                        .map(a -> new Heard.Approver(a.getPerson(), a.getExpiresAt()))
                        .toList(),
                event.getFacts().getArtefacts().stream()
                        .filter(file -> file.getRole().equals("model"))
                        .map(Artefact::getDigest)
                        .toList(),
                revision(event.getFacts()));
    }

    private static String revision(ModelFacts facts) {
        return facts.getModelType().equals(SlotWire.ENDPOINT) && facts.getEndpoint() != null
                ? facts.getEndpoint().getRevision()
                : null;
    }

    private static List<String> authors(ModelFacts facts) {
        List<String> authors = new ArrayList<>(facts.getDevelopers());
        authors.add(facts.getSubmitter());
        return authors;
    }

    Heard asked(DeploymentRequested event) {
        return new Heard.Asked(
                event.getMeta().getEventId(),
                event.getAction(),
                event.getVersion(),
                event.getEnvironment(),
                Mode.valueOf(event.getMode().name()),
                event.getExpectedEpoch(),
                event.getTarget(),
                event.getRequestedBy(),
                event.getReason());
    }

    Heard loaded(LoadDone event) {
        List<Reason> reasons = event.getReasons().stream()
                .map(r -> new Reason(r.getField(), r.getProblem(), r.getRemedy()))
                .toList();
        return new Heard.Loaded(event.getRequestId(), event.getEnvironment(), event.getArtefactDigest(), reasons);
    }

    Heard measured(HealthMeasured event) {
        if (!event.getFinal$()) {
            return new Heard.WindowOpen();
        }
        return new Heard.WindowMeasured(event.getEnvironment(), new Measured(
                event.getVersion(),
                Mode.valueOf(event.getMode().name()),
                new Window(event.getWindowFrom(), event.getWindowTo()),
                Health.valueOf(event.getState().name()),
                event.getRows(),
                largest(event)));
    }

    private static String largest(HealthMeasured event) {
        return Stream.concat(event.getFeatures().stream(), event.getOutputs().stream())
                .filter(series -> series.getPsi() != null)
                .max(Comparator.comparingDouble(SeriesHealth::getPsi))
                .map(s -> String.format(Locale.ROOT, "its largest psi is %.4f, of %s", s.getPsi(), s.getName()))
                .orElse("no psi was measured");
    }

    Heard turned(ModelHealthChanged event) {
        String words = event.getReasons().stream()
                .limit(REASONS_NAMED)
                .map(HealthReason::getWords)
                .collect(Collectors.joining("; "));
        var alarm = new Alarm(
                event.getMeta().getEventId(),
                new Window(event.getWindowFrom(), event.getWindowTo()),
                event.getRows(),
                words.isEmpty() ? "no reason was given" : words);
        return new Heard.HealthTurned(
                event.getEnvironment(),
                event.getVersion(),
                Mode.valueOf(event.getMode().name()),
                event.getEpoch(),
                Health.valueOf(event.getTo().name()),
                alarm);
    }
}
