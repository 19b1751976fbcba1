package io.assay.registry.domain;

import java.util.List;

/** The policy's expressions, evaluated; the same question always has the same answer. */
public interface Rulebook {

    /** A name and why. */
    record Ruled(String name, String reason) {}

    /** Whether something holds, and why. */
    record Held(boolean holds, String reason) {}

    /** The tier of a use case for a submission; the name is null where no rule applies. */
    Ruled tier(UseCase useCase, Submission submission);

    /** Per framework, whether this is a model in its sense. */
    List<Determination> determinations(UseCase useCase, Submission submission);

    /** Whether a change of these parts wants the full path in this tier. */
    Held material(String tier, List<String> differs);

    /** What the estate calls the stage of a version. */
    String stage(String state, String tier, List<String> serving);
}
