package io.assay.deployment.gateway;

import io.assay.deployment.domain.Limits;
import java.util.List;

/**
 * On which terms a version serves.
 *
 * @param limits what serving is limited to
 * @param incident the incident by which it serves past the gate; null when it was approved
 * @param persons who asked for that; empty when it was approved
 */
public record Terms(Limits limits, String incident, List<String> persons) {

    /** Approved, without a limit. */
    public static final Terms NONE = approved(Limits.NONE);

    /** By an approval, within these limits. */
    public static Terms approved(Limits limits) {
        return new Terms(limits, null, List.of());
    }
}
