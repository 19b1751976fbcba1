package io.assay.registry.domain;

import java.time.Instant;
import java.util.List;

/**
 * What is counted of one version, for people to see.
 *
 * @param state how far it has come
 * @param stage what the estate calls that
 * @param waitsFor whom it waits for, and what for
 * @param findings open findings and incidents, and closed ones
 * @param exceptions failed checks that are or were accepted
 * @param incident whether it serves past the gate
 * @param held whether its evidence is under legal hold
 * @param next when something of it is due next; null for never
 */
public record Standing(
        String state,
        String stage,
        Tiering tiering,
        List<Waits> waitsFor,
        Version.Voices voices,
        List<Finding> findings,
        List<Waiver> exceptions,
        List<StandingApproval> standingApprovals,
        List<RetirementAsk> retirement,
        List<Determination> determinations,
        Change change,
        Version.Terms terms,
        String suspendedBy,
        Instant revalidateAt,
        List<String> serving,
        boolean incident,
        boolean held) {

    /** Someone of whom something is awaited; {@code dueAt} is null where nothing is due. */
    public record Waits(String who, String what, Instant dueAt) {}
}
