package io.assay.monitoring.stream;

import io.assay.events.BreakGlassDeployed;
import io.assay.events.Meta;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRolledBack;
import io.assay.events.VersionFollowed;
import io.assay.wire.decide.Door;
import io.assay.wire.decide.References;
import io.assay.wire.decision.Decision;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Turns each deployment into what monitoring must know of its version; there is nothing to decide. */
final class FollowingWire implements Door<FollowingWire.Nothing, VersionFollowed, VersionFollowed> {

    /** Following keeps no state. */
    record Nothing() {}

    static Decision<Nothing, VersionFollowed> decide(Nothing past, VersionFollowed heard, Instant at) {
        return Decision.say(past, heard);
    }

    /** The key under which a version is followed. */
    static String key(String modelId, String version) {
        return modelId + "@" + version;
    }

    @Override
    public Class<Nothing> stateType() {
        return Nothing.class;
    }

    @Override
    public Nothing unheard(String key) {
        return new Nothing();
    }

    @Override
    public VersionFollowed heard(SpecificRecord event, References references) {
        return switch (event) {
            case ModelDeployed d ->
                    followed(d.getMeta(), d.getModelId(), d.getVersion(), d.getTier(), d.getProfileDigest(), d.getFacts());
            case BreakGlassDeployed b ->
                    followed(b.getMeta(), b.getModelId(), b.getVersion(), b.getTier(), b.getProfileDigest(), b.getFacts());
            case ModelRolledBack r ->
                    followed(r.getMeta(), r.getModelId(), r.getVersion(), r.getTier(), r.getProfileDigest(), r.getFacts());
            default -> throw new IllegalArgumentException("not a deployment: " + event.getSchema().getName());
        };
    }

    @Override
    public SpecificRecord said(VersionFollowed fact, Meta open) {
        return fact;
    }

    @Override
    public String keyOf(SpecificRecord event, String heardKey) {
        var followed = (VersionFollowed) event;
        return key(followed.getModelId(), followed.getVersion());
    }

    private static VersionFollowed followed(
            Meta meta, String modelId, String version, String tier, String profileDigest, ModelFacts facts) {
        return new VersionFollowed(
                meta, modelId, version, tier, profileDigest, facts.getInputs(), facts.getOutputs(),
                facts.getTask(), facts.getDecision(), facts.getCost());
    }
}
