package io.assay.registry.store;

import io.assay.events.HoldOut;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelValidated;
import io.assay.wire.event.Metas;
import io.assay.wire.event.Told;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What a version was made from and judged on, as its registration and its verdicts say. */
final class Lineages {

    private static final String FED = """
            insert into lineage(model_id, version, relation, source, event_id, appended_at)
            values (:model, :version, :relation, :source, :event, :at)
            on conflict do nothing""";

    private Lineages() {}

    static void show(Told told, ModelRegistered event, Rows rows) {
        Row version = Versions.row(event.getModelId(), event.getVersion());
        fed(told, version, "data set", event.getFacts().getDataSets(), rows);
        var from = event.getFacts().getProvenance();
        if (from != null) {
            fed(told, version, "trained on", known(from.getTrainingData()), rows);
            fed(told, version, "derived from", known(from.getParentModel()), rows);
            fed(told, version, "fed by", from.getUpstreamModels(), rows);
        }
    }

    static void show(Told told, ModelValidated event, Rows rows) {
        Row version = Versions.row(event.getModelId(), event.getVersion());
        fed(told, version, "judged on", event.getHoldOuts().stream().map(HoldOut::getDataSetId).toList(), rows);
    }

    private static void fed(Told told, Row version, String relation, List<String> sources, Rows rows) {
        SpecificRecord event = told.event();
        sources.forEach(source -> {
            Row row = new Row()
                    .text("relation", relation)
                    .id("source", source)
                    .id("event", Metas.of(event).getEventId())
                    .at("at", told.appendedAt());
            version.values().forEach(row::value);
            rows.add(FED, row);
        });
    }

    private static List<String> known(String source) {
        return source == null || source.isBlank() ? List.of() : List.of(source);
    }
}
