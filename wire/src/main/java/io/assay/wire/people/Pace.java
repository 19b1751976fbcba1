package io.assay.wire.people;

/** Which of a person's allowances per minute a request takes from. */
public enum Pace {

    /** Reads for GET, acts for all else. */
    BY_METHOD,

    /** Scoring rows, of which there are many. */
    INFERENCE
}
