package io.assay.standalone.dev;

import io.assay.events.ApprovalGiven;
import io.assay.events.ApprovalRequested;
import io.assay.events.CheckOutcome;
import io.assay.events.DatasetRegistered;
import io.assay.events.DeploymentRequested;
import io.assay.events.Finding;
import io.assay.events.HealthMeasured;
import io.assay.events.HealthReason;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelDeploymentFailed;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelRefused;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelRejected;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelSubmitted;
import io.assay.events.ModelUndeployed;
import io.assay.events.ModelValidated;
import io.assay.events.Reason;
import io.assay.events.RevalidationRequested;
import io.assay.events.SeriesHealth;
import io.assay.events.UseCaseRegistered;
import io.assay.wire.event.Told;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Tells each event in one line: when, what, of which version, with the number that decided and what it was held against. */
public final class Narrator {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private static final int LONGEST = 240;

    private Narrator() {}

    /** One line; empty for what comes too often to be told. */
    public static Optional<String> line(Told told) {
        return words(told.event()).map(words -> "%s  %-21s %-26s %s".formatted(
                LocalTime.ofInstant(told.appendedAt(), ZoneId.systemDefault()).format(TIME),
                told.type(),
                subject(told.event()),
                shortened(words)));
    }

    private static Optional<String> words(SpecificRecord event) {
        return Optional.ofNullable(switch (event) {
            case UseCaseRegistered e -> e.getPurpose() + ", " + e.getExposure() + " exposure, "
                    + (e.getConfirmedBy() == null ? "not yet confirmed" : "confirmed by " + e.getConfirmedBy());
            case DatasetRegistered e -> "%s, %,d bytes, steward %s".formatted(e.getRole(), e.getSize(), e.getSteward());
            case ModelSubmitted e -> "by %s, made with %s".formatted(e.getFacts().getSubmitter(), tool(e));
            case ModelRegistered e -> "tier " + e.getTier() + ": " + e.getTierReason();
            case ModelRefused e -> reasons(e.getReasons());
            case ModelValidated e -> e.getVerdict() + ": " + verdict(e);
            case ApprovalRequested e -> "waits for " + needed(e);
            case ApprovalGiven e -> "%s by %s as %s: %s".formatted(e.getDecision(), e.getPerson(), e.getRole(), e.getReason());
            case ModelApproved e -> "for %s by %s".formatted(String.join(", ", e.getEnvironments()), approvers(e));
            case ModelRejected e -> reasons(e.getReasons());
            case DeploymentRequested e -> "%s in %s as %s, asked by %s".formatted(
                    e.getAction(), e.getEnvironment(), e.getMode(), e.getRequestedBy());
            case ModelDeployed e -> "%s in %s, epoch %d%s".formatted(e.getMode(), e.getEnvironment(), e.getEpoch(), replaced(e));
            case ModelDeploymentFailed e -> reasons(e.getReasons());
            case ModelRolledBack e -> "from %s, epoch %d: %s".formatted(e.getFromVersion(), e.getEpoch(), e.getEvidence());
            case ModelUndeployed e -> "%s in %s, epoch %d: %s".formatted(e.getMode(), e.getEnvironment(), e.getEpoch(), e.getReason());
            case HealthMeasured e -> measured(e);
            case ModelHealthChanged e -> "%s -> %s (%s) %s".formatted(e.getFrom(), e.getTo(), e.getMode(), health(e.getReasons()));
            case RevalidationRequested e -> "because of " + e.getTrigger() + ": " + e.getReason();
            default -> null;
        });
    }

    /** A line is for the eye; `events tail -o json` says all. */
    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf("; ", LONGEST);
        return words.substring(0, end < LONGEST / 2 ? LONGEST : end) + " ...";
    }

    private static String needed(ApprovalRequested event) {
        return event.getNeeded().stream()
                .map(n -> n.getPeople() + " " + n.getRole())
                .collect(Collectors.joining(" and "));
    }

    /** The decisive finding of a verdict: the first that failed, else the one closest to its threshold. */
    private static String verdict(ModelValidated event) {
        String numbers = event.getMetrics().containsKey("auc")
                ? "auc %.4f, ".formatted(event.getMetrics().get("auc"))
                : "";
        return numbers + decisive(event.getFindings()).map(Narrator::finding).orElse(event.getBecause());
    }

    private static Optional<Finding> decisive(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.getMeasured() != null && f.getThreshold() != null && f.getLow() != null)
                .min(Comparator.comparing((Finding f) -> f.getOutcome() != CheckOutcome.FAILED)
                        .thenComparing(f -> f.getOutcome() != CheckOutcome.INCONCLUSIVE)
                        .thenComparing(Narrator::margin));
    }

    private static double margin(Finding f) {
        double distance = f.getDirection().equals("at-least") ? f.getLow() - f.getThreshold() : f.getThreshold() - f.getHigh();
        return distance / Math.max(1e-9, Math.abs(f.getThreshold()));
    }

    /** Check, measured value, interval, threshold and slice. */
    static String finding(Finding f) {
        return String.format(Locale.ROOT, "%s %.3f [%.3f, %.3f], %s %.2f%s", f.getCheck(), f.getMeasured(), f.getLow(),
                f.getHigh(), f.getDirection().replace('-', ' '), f.getThreshold(),
                f.getSlice() == null ? "" : " for " + f.getSlice());
    }

    private static String measured(HealthMeasured event) {
        String worst = event.getFeatures().stream()
                .filter(f -> f.getPsi() != null)
                .max(Comparator.comparing(SeriesHealth::getPsi))
                .map(f -> String.format(Locale.ROOT, ", highest psi %.3f of %s (threshold %.2f, without drift below %.3f)",
                        f.getPsi(), f.getName(), f.getPsiThreshold(), f.getPsiNoDrift()))
                .orElse("");
        return "%s %s, %,d rows%s".formatted(event.getMode(), event.getState(), event.getRows(), worst);
    }

    private static String health(List<HealthReason> reasons) {
        return reasons.stream().limit(2).map(HealthReason::getWords).collect(Collectors.joining("; "));
    }

    private static String approvers(ModelApproved event) {
        return event.getByPolicy() ? "policy" : event.getApprovals().stream()
                .map(a -> a.getPerson() + " (" + a.getRole() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String replaced(ModelDeployed event) {
        return event.getReplacedVersion() == null ? "" : ", replaces " + event.getReplacedVersion();
    }

    private static String tool(ModelSubmitted event) {
        var provenance = event.getFacts().getProvenance();
        return provenance == null || provenance.getTool() == null ? "an unnamed tool" : provenance.getTool();
    }

    private static String reasons(List<Reason> reasons) {
        return reasons.stream().limit(2).map(Reason::getProblem).collect(Collectors.joining("; "))
                + (reasons.size() > 2 ? "; and " + (reasons.size() - 2) + " more" : "");
    }

    private static String subject(SpecificRecord event) {
        for (String id : List.of("modelId", "useCaseId", "dataSetId")) {
            Schema.Field field = event.getSchema().getField(id);
            if (field != null) {
                Schema.Field version = event.getSchema().getField("version");
                Object value = version == null ? null : event.get(version.pos());
                return event.get(field.pos()) + (value == null ? "" : ":" + value);
            }
        }
        return "";
    }
}
