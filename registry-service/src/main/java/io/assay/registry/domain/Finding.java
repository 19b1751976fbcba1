package io.assay.registry.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What someone found wrong, until a validator closes it.
 *
 * @param version the version it is about; null for the model as such
 * @param kind {@code finding} or {@code incident}
 * @param closedBy who closed it; null while it is open
 */
public record Finding(
        String id,
        String version,
        String kind,
        Severity severity,
        String title,
        String owner,
        Instant dueAt,
        String plan,
        List<String> evidence,
        String raisedBy,
        String closedBy) {

    /** How bad it is, from the least to the worst. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    static final String INCIDENT = "incident";

    boolean open() {
        return closedBy == null;
    }

    boolean overdueAt(Instant moment) {
        return open() && !moment.isBefore(dueAt);
    }

    boolean isAbout(String name) {
        return version == null || version.equals(name);
    }

    Finding changed(Heard.FindingChanged by) {
        var more = new ArrayList<>(evidence);
        more.addAll(by.evidence());
        return new Finding(
                id, version, kind, by.severity() == null ? severity : by.severity(), title,
                by.owner() == null ? owner : by.owner(), by.dueAt() == null ? dueAt : by.dueAt(),
                by.plan() == null ? plan : by.plan(), List.copyOf(more), raisedBy, closedBy);
    }

    Finding closed(String by) {
        return new Finding(id, version, kind, severity, title, owner, dueAt, plan, evidence, raisedBy, by);
    }
}
