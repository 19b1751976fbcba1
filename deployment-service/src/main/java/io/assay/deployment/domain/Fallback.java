package io.assay.deployment.domain;

/** What follows when a live version is critical and there is no healthy version to go back to. */
public enum Fallback {
    /** The slot stops serving. */
    STOP,
    /** The slot goes on serving and a person, told by the health change, decides. */
    HUMAN_REVIEW,
    /** The slot goes on serving. */
    NONE
}
