package io.assay.validation.work;

/**
 * Digests of what was filed with a verdict.
 *
 * @param policy the policy that set the thresholds
 * @param report the full report; {@code null} when none could be written
 * @param profile the reference profile; {@code null} when nothing was scored
 */
record Filed(String policy, String report, String profile) {}
