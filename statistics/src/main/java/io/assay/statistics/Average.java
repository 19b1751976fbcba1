package io.assay.statistics;

/** How measures of several classes become one. */
public enum Average {
    /** Each class counts alike. */
    MACRO,
    /** Each class counts by its true rows. */
    WEIGHTED
}
