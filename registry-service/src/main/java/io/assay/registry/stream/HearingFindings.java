package io.assay.registry.stream;

import io.assay.events.FindingChanged;
import io.assay.events.FindingClosed;
import io.assay.events.FindingRaised;
import io.assay.registry.domain.Finding;
import io.assay.registry.domain.Heard;
import java.util.List;
import java.util.Locale;

/** What people say of findings, in the domain's words; a severity that is not documented counts as the worst. */
final class HearingFindings {

    private HearingFindings() {}

    static Heard raised(FindingRaised event) {
        var finding = new Finding(
                event.getFindingId(),
                event.getVersion(),
                event.getKind(),
                severity(event.getSeverity()),
                event.getTitle(),
                event.getOwner(),
                event.getDueAt(),
                event.getPlan(),
                List.copyOf(event.getEvidence()),
                event.getRaisedBy(),
                null);
        var by = HearingActs.someone(
                event.getMeta().getEventId(), event.getRaisedBy(), event.getRole(), event.getTitle());
        return new Heard.FindingRaised(event.getVersion(), finding, by);
    }

    static Heard changed(FindingChanged event) {
        return new Heard.FindingChanged(
                event.getFindingId(),
                event.getSeverity() == null ? null : severity(event.getSeverity()),
                event.getOwner(),
                event.getDueAt(),
                event.getPlan(),
                List.copyOf(event.getEvidence()),
                HearingActs.someone(
                        event.getMeta().getEventId(), event.getChangedBy(), event.getRole(), event.getReason()));
    }

    static Heard closed(FindingClosed event) {
        return new Heard.FindingClosed(
                event.getFindingId(),
                HearingActs.someone(
                        event.getMeta().getEventId(), event.getClosedBy(), event.getRole(), event.getReason()));
    }

    private static Finding.Severity severity(String said) {
        try {
            return Finding.Severity.valueOf(said.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Finding.Severity.CRITICAL;
        }
    }
}
