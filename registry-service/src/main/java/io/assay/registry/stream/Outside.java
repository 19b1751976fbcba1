package io.assay.registry.stream;

import io.assay.events.ArtefactRecalled;
import io.assay.events.DatasetRegistered;
import io.assay.registry.domain.Heard;
import io.assay.registry.domain.Model;
import io.assay.wire.decide.Concern;
import io.assay.wire.decide.References;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What other events have said about other things than the model, as far as it concerns the model. */
final class Outside {

    private Outside() {}

    /** Digests of those data sets that are registered. */
    static Map<String, String> dataSets(References references, Collection<String> ids) {
        var digests = new HashMap<String, String>();
        ids.forEach(id -> references
                .latest(RegistryStreams.DATA_SETS, id, DatasetRegistered.class)
                .ifPresent(dataSet -> digests.put(id, dataSet.getDigest())));
        return Map.copyOf(digests);
    }

    /** Why bytes were recalled; null when they were not. */
    static String recalled(References references, String key) {
        return key.isEmpty()
                ? null
                : references
                        .latest(RegistryStreams.RECALLS, key, ArtefactRecalled.class)
                        .map(recall -> recall.getPerson() + ": " + recall.getReason())
                        .orElse(null);
    }

    /** What a model is woken with. */
    static Heard.Woken woken(Model model, References references) {
        var recalled = new HashMap<String, String>();
        var dataSets = new HashSet<String>();
        model.versions().values().forEach(version -> {
            String key = version.entry().recallKey();
            String why = recalled(references, key);
            if (why != null) {
                recalled.put(key, why);
            }
            dataSets.addAll(version.entry().makeup().dataSets());
        });
        return new Heard.Woken(Map.copyOf(recalled), dataSets(references, dataSets));
    }

    /** What a model's decisions rest on: whether its bytes are recalled, and the data sets that its versions name. */
    static Set<Concern> concerns(Model model) {
        var concerns = new HashSet<Concern>();
        model.versions().values().forEach(version -> {
            concerns.add(new Concern(RegistryStreams.RECALLS, version.entry().recallKey()));
            version.entry().makeup().dataSets().forEach(id -> concerns.add(new Concern(RegistryStreams.DATA_SETS, id)));
        });
        return concerns;
    }
}
