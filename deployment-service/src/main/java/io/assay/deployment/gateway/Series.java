package io.assay.deployment.gateway;

import io.assay.deployment.domain.Mode;

/**
 * Predictions that may share a batch.
 *
 * @param modelId the model
 * @param version the version that scored
 * @param environment where it serves
 * @param epoch the serving epoch that really served
 * @param mode how it served
 * @param shard 0 to 63, of the request id
 */
record Series(String modelId, String version, String environment, long epoch, Mode mode, int shard) {}
