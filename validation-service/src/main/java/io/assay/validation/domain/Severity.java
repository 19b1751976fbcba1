package io.assay.validation.domain;

/** What a finding means for the verdict, the most severe first. */
public enum Severity {
    BLOCKING,
    CONDITION,
    INFORMATION
}
