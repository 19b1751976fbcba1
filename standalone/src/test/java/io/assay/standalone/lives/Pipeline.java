package io.assay.standalone.lives;

import io.assay.events.DeploymentRequested;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeploymentFailed;
import io.assay.events.ServingMode;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for the deployment of what it hears to be approved, where fate gave the version a pipeline. It may hear of an
 * approval before deployment does; then it is told to ask again, and does so later.
 */
final class Pipeline implements Hearer {

    private final Estate estate;
    private final Plan plan;
    private final String model;
    private final Map<String, String> asked = new HashMap<>();
    private final Map<String, String> failed = new HashMap<>();

    Pipeline(Estate estate, Plan plan, String model) {
        this.estate = estate;
        this.plan = plan;
        this.model = model;
    }

    @Override
    public boolean hears(String topic) {
        return topic.equals(estate.topics.nameOf(ModelApproved.class))
                || topic.equals(estate.topics.nameOf(ModelDeploymentFailed.class));
    }

    @Override
    public List<Letter> hear(Letter letter) {
        if (letter.topic().equals(estate.topics.nameOf(ModelDeploymentFailed.class))) {
            String request = estate.codec.decode(letter.value(), ModelDeploymentFailed.class).getRequestId();
            if (asked.containsKey(request)) {
                failed.put(request, asked.get(request));
            }
            return List.of();
        }
        var approved = estate.codec.decode(letter.value(), ModelApproved.class);
        return plan.of(approved.getVersion()).pipeline()
                ? List.of(ask(approved.getMeta().getEventId(), approved.getVersion()))
                : List.of();
    }

    /** Asks again for what failed. */
    List<Letter> again() {
        var letters = failed.entrySet().stream().map(e -> ask(e.getKey(), e.getValue())).toList();
        failed.clear();
        return letters;
    }

    private Letter ask(String because, String version) {
        String id = EventIds.root("pipeline", because);
        asked.put(id, version);
        return estate.letter(model, DeploymentRequested.newBuilder()
                .setMeta(Metas.root(id, estate.now, "tool:pipeline")).setModelId(model)
                .setVersion(version).setEnvironment("prod").setAction("deploy").setMode(ServingMode.LIVE)
                .setRequestedBy("tool:pipeline").build());
    }
}
