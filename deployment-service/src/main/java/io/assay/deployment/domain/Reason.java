package io.assay.deployment.domain;

/**
 * Why something did not happen.
 *
 * @param field what it is about
 * @param problem what is wrong with it
 * @param remedy what to do about it
 */
public record Reason(String field, String problem, String remedy) {}
