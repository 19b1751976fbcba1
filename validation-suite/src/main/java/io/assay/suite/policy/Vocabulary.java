package io.assay.suite.policy;

import io.assay.suite.observation.Catalogue;
import io.assay.suite.observation.CheckInfo;
import io.assay.suite.observation.CheckNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a policy's expressions may use, and what stands for them in one case. */
final class Vocabulary {

    /** Type of a name's value. */
    enum Type {
        TEXT,
        WHOLE,
        REAL,
        TRUTH
    }

    /** Checks whose values differ from run to run, so that no verdict may rest on them. */
    static final Set<String> NEVER_GATING = Set.of(CheckNames.LATENCY, CheckNames.MEMORY);

    /** Value, ends of its 95 % interval, its one-sided 95 % bounds. */
    private static final List<String> SUFFIXES = List.of("", "_low", "_high", "_lower", "_upper");

    private static final Map<String, Type> FACTS = facts();
    private static final Map<String, Type> NAMES = names();

    private Vocabulary() {}

    /** Every name with its type. */
    static Map<String, Type> all() {
        return NAMES;
    }

    /** What stands for these names; those of which nothing is known are left out. */
    static Map<String, Object> values(Collection<String> names, Measurements measurements) {
        Map<String, Object> values = new LinkedHashMap<>();
        names.forEach(name -> value(name, measurements).ifPresent(value -> values.put(name, value)));
        return values;
    }

    /** Why nothing may be known of a name. */
    static String missing(String name) {
        return FACTS.containsKey(name) ? "'" + name + "' is not known" : "'" + name + "' was not measured";
    }

    /** Why an expression may not use this name, and what to do. */
    static String refusal(String name) {
        Optional<CheckInfo> check = Catalogue.ALL.stream().filter(c -> c.identifier().equals(name)).findFirst();
        if (check.isPresent() && NEVER_GATING.contains(name)) {
            return "'" + name + "' differs from run to run and never gates; leave it out";
        }
        if (check.isPresent()) {
            return "'" + name + "' states and measures nothing; leave it out";
        }
        return "'" + name + "' is neither a measurement nor a fact" + Nearest.to(name, NAMES.keySet())
                .map(near -> "; did you mean " + near + "?")
                .orElse("; facts are " + String.join(", ", FACTS.keySet()) + ", measurements the measured checks, with _ for -");
    }

    private static Optional<Object> value(String name, Measurements measurements) {
        Object fact = measurements.facts().get(name);
        Double measured = measurements.values().get(name);
        return switch (NAMES.get(name)) {
            case TEXT -> fact instanceof String ? Optional.of(fact) : Optional.empty();
            case TRUTH -> fact instanceof Boolean ? Optional.of(fact) : Optional.empty();
            case WHOLE -> fact instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
            case REAL -> measured == null || !Double.isFinite(measured) ? Optional.empty() : Optional.of(measured);
        };
    }

    private static Map<String, Type> facts() {
        Map<String, Type> facts = new LinkedHashMap<>();
        facts.put("tier", Type.TEXT);
        facts.put("task", Type.TEXT);
        facts.put("model_type", Type.TEXT);
        facts.put("rows", Type.WHOLE);
        facts.put("times_judged", Type.WHOLE);
        facts.put("features", Type.WHOLE);
        facts.put("independent", Type.TRUTH);
        return facts;
    }

    private static Map<String, Type> names() {
        Map<String, Type> names = new LinkedHashMap<>(FACTS);
        Catalogue.ALL.stream()
                .filter(check -> check.bound() != CheckInfo.Bound.NONE && !NEVER_GATING.contains(check.name()))
                .forEach(check -> SUFFIXES.forEach(suffix -> names.putIfAbsent(check.identifier() + suffix, Type.REAL)));
        return names;
    }
}
