package io.assay.registry.domain;

/**
 * What someone outside answered.
 *
 * @param status HTTP status; 0 where nobody answered
 * @param words what happened, in one sentence
 */
public record Answer(int status, String words) {

    private static final int GONE = 410;

    /** Whether it was taken. */
    public boolean taken() {
        return status / 100 == 2;
    }

    /** Whether nothing more is wanted there. */
    public boolean gone() {
        return status == GONE;
    }
}
