package io.assay.validation.domain;

/**
 * Another version of the model, to compare with.
 *
 * @param kind {@link #LIVE} or {@link #CHALLENGER}
 * @param registration what was registered of it
 */
public record Rival(String kind, Registration registration) {

    /** It answers in some environment now. */
    public static final String LIVE = "live";

    /** Whoever asked for the judgement named it. */
    public static final String CHALLENGER = "challenger";
}
