package io.assay.deployment.domain;

/** How a version serves in a slot. */
public enum Mode {
    UNKNOWN,
    LIVE,
    SHADOW,
    CANARY
}
