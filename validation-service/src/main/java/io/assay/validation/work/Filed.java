package io.assay.validation.work;

import java.util.Map;

/**
 * Digests of what was filed with a verdict.
 *
 * @param policy the policy that set the thresholds
 * @param report the full report; {@code null} when none could be written
 * @param profile the reference profile; {@code null} when nothing was scored
 * @param files the report on other paper and its annex, by name
 */
record Filed(String policy, String report, String profile, Map<String, String> files) {

    /** A policy alone: no report could be written. */
    static Filed only(String policy) {
        return new Filed(policy, null, null, Map.of());
    }
}
