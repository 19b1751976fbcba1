package io.assay.deployment.stream;

import io.assay.deployment.domain.Alarm;
import io.assay.deployment.domain.Health;
import io.assay.deployment.domain.Heard;
import io.assay.deployment.domain.Measured;
import io.assay.deployment.domain.Mode;
import io.assay.deployment.domain.Plea;
import io.assay.deployment.domain.Reason;
import io.assay.deployment.domain.Window;
import io.assay.events.BreakGlassRequested;
import io.assay.events.DeploymentRequested;
import io.assay.events.HealthMeasured;
import io.assay.events.HealthReason;
import io.assay.events.LoadDone;
import io.assay.events.ModelHealthChanged;
import io.assay.events.SeriesHealth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events in the domain's words. */
final class Hearing {

    private static final int REASONS_NAMED = 5;

    Heard emergency(BreakGlassRequested event) {
        var plea = new Plea(
                event.getMeta().getEventId(),
                event.getVersion(),
                event.getEnvironment(),
                event.getArtefactDigest(),
                event.getPerson(),
                event.getRole(),
                event.getReason(),
                event.getMeta().getOccurredAt());
        return new Heard.EmergencyAsked(plea, RegistryHearing.attested(event.getAttestation()));
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
