package io.assay.registry.domain;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All that the registry knows of one model.
 *
 * @param id {@code <tenant>/<name>}
 * @param versions its versions and how far each has come
 * @param affairs what concerns it beside
 */
public record Model(String id, Map<String, Version> versions, Affairs affairs) {

    public Model {
        affairs = affairs == null ? Affairs.NONE : affairs;
    }

    /** A model of which nothing has been heard. */
    public static Model unheard(String id) {
        return new Model(id, Map.of(), Affairs.NONE);
    }

    /** A version's state; null when it is unknown. */
    public Version version(String name) {
        return name == null ? null : versions.get(name);
    }

    Model with(String name, Version state) {
        var more = new TreeMap<>(versions);
        more.put(name, state);
        return new Model(id, more, affairs);
    }

    Model without(String name) {
        var fewer = new TreeMap<>(versions);
        fewer.remove(name);
        return new Model(id, fewer, affairs);
    }

    Model with(Affairs other) {
        return new Model(id, versions, other);
    }

    Model affairs(UnaryOperator<Affairs> change) {
        return with(change.apply(affairs));
    }
}
