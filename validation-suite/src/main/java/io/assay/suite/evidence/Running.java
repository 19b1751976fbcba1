package io.assay.suite.evidence;

/**
 * What scoring took. Never part of a verdict: it differs from machine to machine.
 *
 * @param rows rows scored on the hold-out
 * @param nanos time spent scoring them, in nanoseconds
 */
public record Running(long rows, long nanos) {}
