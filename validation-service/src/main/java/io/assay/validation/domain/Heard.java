package io.assay.validation.domain;

import io.assay.suite.verdict.Verdict;
import java.util.Optional;

/** What validation hears about a model. */
public sealed interface Heard {

    /** A version entered the inventory. */
    record Registered(Registration registration, DataSets shelf) implements Heard {}

    /** A version must be judged again. */
    record JudgedAnew(String requestId, String version, DataSets shelf) implements Heard {}

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
