package io.assay.registry.web;

import io.assay.events.FindingChanged;
import io.assay.events.FindingClosed;
import io.assay.events.FindingRaised;
import io.assay.events.Meta;
import java.time.Instant;
import java.util.List;

/** What people say of findings. */
final class FindingForms {

    static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");

    private FindingForms() {}

    /** What is wrong, who sees to it and until when; without a version it is about the model as such. */
    record Raising(
            String id,
            String version,
            String severity,
            String title,
            String description,
            String owner,
            Instant dueAt,
            String plan,
            List<String> evidence,
            String role) {

        Flaws flaws() {
            return new Flaws()
                    .name("id", id)
                    .oneOf("severity", severity, SEVERITIES)
                    .need("title", title)
                    .person("owner", owner)
                    .ahead("dueAt", dueAt)
                    .need("role", role);
        }

        FindingRaised event(Meta meta, String model, List<String> files) {
            return FindingRaised.newBuilder()
                    .setMeta(meta)
                    .setModelId(model)
                    .setVersion(version)
                    .setFindingId(id == null ? meta.getEventId() : id)
                    .setSeverity(severity)
                    .setKind("finding")
                    .setTitle(title)
                    .setDescription(description)
                    .setOwner(owner)
                    .setDueAt(dueAt)
                    .setPlan(plan)
                    .setEvidence(files)
                    .setRaisedBy(meta.getActor())
                    .setRole(role)
                    .build();
        }
    }

    /** What of an open finding shall be otherwise; what is left out stays. */
    record Changing(
            String severity, String owner, Instant dueAt, String plan, List<String> evidence, String role, String reason) {

        Flaws flaws() {
            var flaws = new Flaws().need("role", role).need("reason", reason);
            boolean nothing = severity == null && owner == null && dueAt == null && plan == null && noEvidence();
            flaws.addIf(nothing, "body", "it changes nothing", "give severity, owner, dueAt, plan or evidence");
            if (severity != null) {
                flaws.oneOf("severity", severity, SEVERITIES);
            }
            if (owner != null) {
                flaws.person("owner", owner);
            }
            return dueAt == null ? flaws : flaws.ahead("dueAt", dueAt);
        }

        FindingChanged event(Meta meta, String model, String finding, List<String> files) {
            return FindingChanged.newBuilder()
                    .setMeta(meta)
                    .setModelId(model)
                    .setFindingId(finding)
                    .setSeverity(severity)
                    .setOwner(owner)
                    .setDueAt(dueAt)
                    .setPlan(plan)
                    .setEvidence(files)
                    .setChangedBy(meta.getActor())
                    .setRole(role)
                    .setReason(reason)
                    .build();
        }

        private boolean noEvidence() {
            return evidence == null || evidence.isEmpty();
        }
    }

    /** Why a finding is closed, and the files that show it. */
    record Closing(String role, String reason, List<String> evidence) {

        Flaws flaws() {
            return new Flaws().need("role", role).need("reason", reason);
        }

        FindingClosed event(Meta meta, String model, String finding, List<String> files) {
            return FindingClosed.newBuilder()
                    .setMeta(meta)
                    .setModelId(model)
                    .setFindingId(finding)
                    .setClosedBy(meta.getActor())
                    .setRole(role)
                    .setReason(reason)
                    .setEvidence(files)
                    .build();
        }
    }
}
