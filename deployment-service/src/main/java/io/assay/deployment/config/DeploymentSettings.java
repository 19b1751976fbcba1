package io.assay.deployment.config;

import io.assay.deployment.domain.Fallback;
import io.assay.deployment.domain.Policy;
import io.assay.deployment.gateway.JournalSettings;
import io.assay.deployment.web.InferenceLimits;
import io.assay.runtime.endpoint.EndpointSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What deployment is told under {@code assay.deployment}.
 *
 * @param environment the environment served where the path names none
 * @param lowestTier the one tier that policy may approve without a person
 * @param tiers whose words each tier needs; a tier that is not named is not deployed
 * @param minorParts parts of a version that may differ in a change that is not material
 * @param breakGlass who may deploy past the gate in an emergency
 * @param environments what is wanted of each environment
 * @param journal how predictions are journalled
 * @param inference how large an inference request may be
 * @param openInference whether anyone may infer; otherwise only who has a token
 * @param waitingShadowRows how many rows may wait to be scored by the shadow; beyond, requests score them themselves
 * @param modelSize largest model file that is loaded
 * @param endpoints which models that answer elsewhere may be served
 */
@ConfigurationProperties("assay.deployment")
public record DeploymentSettings(
        @DefaultValue("prod") String environment,
        @DefaultValue("low") String lowestTier,
        @DefaultValue Map<String, ForTier> tiers,
        @DefaultValue({"documents", "people"}) List<String> minorParts,
        @DefaultValue BreakGlass breakGlass,
        @DefaultValue Map<String, ForEnvironment> environments,
        @DefaultValue Journalling journal,
        @DefaultValue Inference inference,
        @DefaultValue("false") boolean openInference,
        @DefaultValue("20000") int waitingShadowRows,
        @DefaultValue("512MB") DataSize modelSize,
        @DefaultValue EndpointSettings endpoints) {

    public DeploymentSettings {
        if (!environment.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("assay.deployment.environment is '" + environment
                    + "'; use lower-case letters, digits and hyphens");
        }
        if (waitingShadowRows < 1) {
            throw new IllegalArgumentException("assay.deployment.waiting-shadow-rows is " + waitingShadowRows
                    + "; choose at least 1");
        }
    }

    /**
     * Whose words a tier needs: roles, and how many distinct people of each.
     *
     * @param approvers who must have approved
     * @param minorApprovers who must have approved where a change is not material; the same where none are named
     * @param reviewers who must have reviewed
     */
    public record ForTier(
            @DefaultValue Map<String, Integer> approvers,
            @DefaultValue Map<String, Integer> minorApprovers,
            @DefaultValue Map<String, Integer> reviewers) {

        Policy.Tier tier(String name, String lowest) {
            boolean asks = approvers.values().stream().anyMatch(people -> people > 0);
            if (!asks && !name.equals(lowest)) {
                throw new IllegalArgumentException("assay.deployment.tiers." + name + ".approvers names nobody; "
                        + "name a role and how many people, for only the lowest tier may ask nobody");
            }
            return new Policy.Tier(approvers, minorApprovers.isEmpty() ? approvers : minorApprovers, reviewers);
        }
    }

    /**
     * Who may deploy past the gate in an emergency.
     *
     * @param roles one distinct person of each must ask
     * @param within how far apart the first and the last of them may ask
     */
    public record BreakGlass(
            @DefaultValue({"operator", "risk-officer"}) List<String> roles, @DefaultValue("1h") Duration within) {

        public BreakGlass {
            if (Set.copyOf(roles).size() < 2) {
                throw new IllegalArgumentException("assay.deployment.break-glass.roles is " + roles
                        + "; name at least two different roles, for one person alone never goes past the gate");
            }
        }
    }

    /**
     * What is wanted of one environment.
     *
     * @param automatic whether an approval is followed by a deployment without anyone asking
     * @param keepPreviousInShadow whether the version replaced goes on in shadow, as the way back
     * @param fallback what follows when the live version is critical and there is no way back
     * @param whenWithdrawn what follows when a version that serves loses its approval, or the approval expires
     */
    public record ForEnvironment(
            @DefaultValue("false") boolean automatic,
            @DefaultValue("true") boolean keepPreviousInShadow,
            @DefaultValue("human-review") Fallback fallback,
            @DefaultValue("human-review") Fallback whenWithdrawn) {

        Policy.ForEnvironment policy() {
            return new Policy.ForEnvironment(automatic, keepPreviousInShadow, fallback, whenWithdrawn);
        }
    }

    /**
     * How predictions are journalled before their answers leave.
     *
     * @param folder where the files lie; of one instance alone
     * @param limit size at which requests are answered 503 until the broker has taken some
     * @param rows rows at which a batch is sent
     * @param age age at which a batch is sent
     * @param force whether records are forced to the device: then they outlive a power cut, else the end of the process
     */
    public record Journalling(
            Path folder,
            @DefaultValue("256MB") DataSize limit,
            @DefaultValue("500") int rows,
            @DefaultValue("200ms") Duration age,
            @DefaultValue("false") boolean force) {}

    /** How large an inference request may be. */
    public record Inference(@DefaultValue("5000") int rows, @DefaultValue("16MB") DataSize bytes) {

        public Inference {
            if (rows < 1 || bytes.toBytes() < 1 || bytes.toBytes() >= Integer.MAX_VALUE) {
                throw new IllegalArgumentException("assay.deployment.inference.rows is " + rows + " and .bytes is "
                        + bytes + "; choose at least 1 row, and 1 B to 2047 MB");
            }
        }
    }

    Policy policy() {
        return new Policy(
                lowestTier,
                tiers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().tier(e.getKey(), lowestTier))),
                minorParts,
                environments.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().policy())),
                new Policy.BreakGlass(breakGlass.roles(), breakGlass.within()));
    }

    JournalSettings journalSettings() {
        return new JournalSettings(
                journal.folder(), journal.limit().toBytes(), journal.rows(), journal.age(), journal.force());
    }

    InferenceLimits inferenceLimits() {
        return new InferenceLimits(inference.rows(), (int) inference.bytes().toBytes());
    }
}
