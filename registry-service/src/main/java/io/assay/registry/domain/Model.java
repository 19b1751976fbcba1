package io.assay.registry.domain;

import java.util.Map;
import java.util.TreeMap;

/**
 * All that the registry knows of one model.
 *
 * @param id {@code <tenant>/<name>}
 * @param versions its versions and how far each has come
 */
public record Model(String id, Map<String, Version> versions) {

    /** A model of which nothing has been heard. */
    public static Model unheard(String id) {
        return new Model(id, Map.of());
    }

    /** A version's state; null when it is unknown. */
    public Version version(String name) {
        return versions.get(name);
    }

    Model with(String name, Version state) {
        var more = new TreeMap<>(versions);
        more.put(name, state);
        return new Model(id, more);
    }

    Model without(String name) {
        var fewer = new TreeMap<>(versions);
        fewer.remove(name);
        return new Model(id, fewer);
    }
}
