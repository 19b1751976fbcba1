package io.assay.suite.evidence;

import io.assay.suite.policy.Parameters;

/**
 * How the evidence is to be read.
 *
 * @param parameters the policy's numbers
 * @param lowestTier whether no tier carries less risk
 */
public record Setting(Parameters parameters, boolean lowestTier) {}
