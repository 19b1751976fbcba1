package io.assay.topics;

import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a kind of topic is kept.
 *
 * @param name name of the kind, e.g. {@code lifecycle}
 * @param compacted whether only the latest record of a key is kept
 * @param retention how long records are kept; null for ever
 * @param personalData whether records may hold personal data
 * @param partitions how many partitions it must have; null for as many as the estate gives its topics
 * @param largest most bytes of a batch of records; null for the broker's own limit
 */
public record Kind(
        String name, boolean compacted, Duration retention, boolean personalData, Integer partitions, Integer largest) {

    static Kind of(String name, Map<String, String> declared) {
        if (declared == null) {
            throw new IllegalStateException("topics.yaml: kind '" + name + "' is used but not declared under 'kinds'");
        }
        return new Kind(
                name,
                declared.get("cleanup").equals("compact"),
                retention(declared.get("retention")),
                Boolean.parseBoolean(declared.get("personalData")),
                number(declared.get("partitions")),
                number(declared.get("largest")));
    }

    /** The topic configuration that Kafka is asked for. */
    public Map<String, String> configuration() {
        var configuration = new LinkedHashMap<String, String>();
        configuration.put("cleanup.policy", compacted ? "compact" : "delete");
        configuration.put("retention.ms", retention == null ? "-1" : Long.toString(retention.toMillis()));
        configuration.put("message.timestamp.type", "LogAppendTime");
        if (largest != null) {
            configuration.put("max.message.bytes", largest.toString());
        }
        return configuration;
    }

    private static Integer number(String declared) {
        return declared == null ? null : Integer.valueOf(declared);
    }

    private static Duration retention(String declared) {
        return declared.equals("forever") ? null : Duration.ofDays(Period.parse(declared).getDays());
    }
}
