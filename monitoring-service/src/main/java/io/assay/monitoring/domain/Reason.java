package io.assay.monitoring.domain;

import java.time.Instant;

/**
 * Why health is as it is.
 *
 * @param since end of the first of the windows in a row that found it
 */
public record Reason(Finding finding, Instant since) {}
