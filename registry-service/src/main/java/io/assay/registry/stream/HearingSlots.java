package io.assay.registry.stream;

import io.assay.events.BreakGlassDeployed;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelUndeployed;
import io.assay.events.ServingMode;
import io.assay.registry.domain.Heard;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What deployment says of slots, in the domain's words. */
final class HearingSlots {

    private HearingSlots() {}

    static Heard moved(SpecificRecord event) {
        return switch (event) {
            case ModelDeployed deployed ->
                new Heard.SlotMoved(deployed.getVersion(), deployed.getEnvironment(), live(deployed.getMode()), true);
            case ModelRolledBack back -> new Heard.SlotMoved(back.getVersion(), back.getEnvironment(), true, true);
            case ModelUndeployed gone ->
                new Heard.SlotMoved(gone.getVersion(), gone.getEnvironment(), live(gone.getMode()), false);
            case BreakGlassDeployed broken ->
                new Heard.GlassBroken(
                        broken.getVersion(),
                        broken.getEnvironment(),
                        broken.getIncidentId(),
                        List.copyOf(broken.getPersons()),
                        broken.getReason());
            default ->
                throw new IllegalArgumentException(
                        "the registry does not hear " + event.getSchema().getName() + "; check its bindings");
        };
    }

    private static boolean live(ServingMode mode) {
        return mode == ServingMode.LIVE;
    }
}
