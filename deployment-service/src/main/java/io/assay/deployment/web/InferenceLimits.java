package io.assay.deployment.web;

/**
 * How large a request may be.
 *
 * @param rows most rows
 * @param bytes most bytes of its body
 */
public record InferenceLimits(int rows, int bytes) {}
