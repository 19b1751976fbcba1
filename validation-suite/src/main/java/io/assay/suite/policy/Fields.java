package io.assay.suite.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys and values of one mapping of the file. */
final class Fields {

    private final Spot whole;
    private final Map<String, Spot> keys = new LinkedHashMap<>();
    private final Map<String, Spot> values = new LinkedHashMap<>();

    private Fields(Spot whole) {
        this.whole = whole;
    }

    /** The fields of a mapping; empty, with the reason said, where it is none. */
    static Optional<Fields> of(Spot spot, String remedy) {
        if (!(spot.node() instanceof MappingNode mapping)) {
            spot.wrong("is " + spot.kind() + "; " + remedy);
            return Optional.empty();
        }
        var fields = new Fields(spot);
        mapping.getValue().forEach(fields::add);
        return Optional.of(fields);
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            new Spot(tuple.getKeyNode(), whole.path(), whole.problems()).wrong("has a key that is no text; give it a name");
            return;
        }
        String path = whole.path().isEmpty() ? key.getValue() : whole.path() + "." + key.getValue();
        var at = new Spot(key, path, whole.problems());
        if (keys.putIfAbsent(key.getValue(), at) != null) {
            at.wrong("is written twice; keep one of them");
            return;
        }
        values.put(key.getValue(), new Spot(tuple.getValueNode(), path, whole.problems()));
    }

    /** Says of each key that is not among these that it is unknown. */
    Fields only(Collection<String> known, String what) {
        keys.forEach((name, key) -> {
            if (!known.contains(name)) {
                key.wrong("is no " + what + Nearest.hint(name, known));
            }
        });
        return this;
    }

    Optional<Spot> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of a key; empty, and said, where it is missing. */
    Optional<Spot> need(String name, String remedy) {
        if (!values.containsKey(name)) {
            whole.wrong("lacks " + name + "; " + remedy);
        }
        return get(name);
    }

    /** Where a key stands. */
    Spot key(String name) {
        return keys.get(name);
    }

    /** All values by key, in the order of the file. */
    Map<String, Spot> all() {
        return values;
    }
}
