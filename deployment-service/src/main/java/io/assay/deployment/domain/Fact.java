package io.assay.deployment.domain;

import java.util.List;

/** What deployment says. */
public sealed interface Fact {

    /** Policy asks for what was approved. */
    record Requested(String version, Place place, String reason) implements Fact {}

    /** A worker is asked to load and try the bytes. */
    record LoadAsked(String requestId, Place place, Release release) implements Fact {}

    /** A worker is asked to load, scan and try the bytes of a version that shall go past the gate. */
    record EmergencyLoadAsked(String requestId, Place place, Registration registration) implements Fact {}

    /** A version serves past the gate, and an incident is open; {@code replacedVersion} is null when nothing was live. */
    record BrokeGlass(
            Place place,
            long epoch,
            String replacedVersion,
            Registration registration,
            Emergency emergency,
            String incident)
            implements Fact {}

    /** An attempt to get round the gate was refused. */
    record BypassRefused(String modelId, String version, Objection objection) implements Fact {}

    /** A version serves; {@code replacedVersion} is null when the place was empty. */
    record Deployed(
            Place place, long epoch, Mode mode, String replacedVersion, Release release, String requestId)
            implements Fact {}

    /** A requested change did not happen; the slot is as it was. */
    record Failed(
            String version, Place place, String requestId, long epoch, Mode mode, List<Reason> reasons)
            implements Fact {}

    /** The slot went back; what was live and what was in shadow have left. */
    record RolledBack(
            Place place,
            long epoch,
            String fromVersion,
            Release release,
            String causeId,
            String evidence,
            boolean automatic)
            implements Fact {}

    /** A version no longer serves. */
    record Undeployed(
            String version, Place place, long epoch, Mode mode, String requestId, String reason)
            implements Fact {}
}
