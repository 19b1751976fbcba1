package io.assay.validation.domain;

import io.assay.suite.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** What validation hears about a model. */
public sealed interface Heard {

    /** A version entered the inventory. */
    record Registered(Registration registration, DataSets shelf) implements Heard {}

    /** A version must be judged again, beside these other versions. */
    record JudgedAnew(String requestId, String version, List<String> challengers, DataSets shelf) implements Heard {}

    /**
     * An environment serves another version, or none.
     *
     * @param environment where
     * @param epoch how often that place has changed
     * @param version the version that answers there now; empty when none does
     */
    record Serves(String environment, long epoch, Optional<String> version) implements Heard {}

    /**
     * A worker's result.
     *
     * @param requestId which request it answers; {@link Docket#FIRST} for the registration
     * @param verdict its verdict; empty when it is none of those known here
     * @param papers the result word for word
     */
    record Done(
            String registrationId,
            String requestId,
            String version,
            String artefact,
            Optional<Verdict> verdict,
            Papers papers)
            implements Heard {}
}
