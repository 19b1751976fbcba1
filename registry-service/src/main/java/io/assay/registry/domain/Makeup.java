package io.assay.registry.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a version is made of, as far as changes are told by it.
 *
 * @param parts per part, a word that differs when the part does
 * @param threshold the decision's threshold; null where nothing is decided by one
 * @param data per data set named, the digest it had; without those not registered yet
 */
public record Makeup(Map<String, String> parts, Double threshold, Map<String, String> data) {

    /** Names of the parts that differ, in the order of their names. */
    List<String> differences(Makeup other) {
        var all = new TreeMap<>(parts);
        all.putAll(other.parts);
        return all.keySet().stream()
                .filter(part -> !Objects.equals(parts.get(part), other.parts.get(part)))
                .toList();
    }

    /** Ids of the data sets it names. */
    public List<String> dataSets() {
        String named = parts.getOrDefault(Parts.DATA, "");
        return named.isEmpty() ? List.of() : List.of(named.split(" "));
    }

    Makeup knowing(Map<String, String> now) {
        return new Makeup(parts, threshold, Map.copyOf(now));
    }
}
