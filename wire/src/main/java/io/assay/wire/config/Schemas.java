package io.assay.wire.config;

import io.assay.topics.Topic;
import io.assay.topics.Topics;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.event.EventTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The schemas of all declared topics: registers them, or says which are missing. */
public final class Schemas {

    private final Topics topics;
    private final SchemaRegistry registry;

    public Schemas(Topics topics, SchemaRegistry registry) {
        this.topics = topics;
        this.registry = registry;
    }

    /** Registers every schema under {@code <topic>-value}, held to FULL_TRANSITIVE; returns each topic's schema id. */
    public Map<String, Integer> register() {
        registry.requireCompatibility("FULL_TRANSITIVE");
        var ids = new LinkedHashMap<String, Integer>();
        withEvents(topics).forEach(topic -> ids.put(topic.name(), registry.register(subject(topic), schema(topic))));
        return ids;
    }

    /**
     * Looks every schema up.
     *
     * @throws SchemasNotReadyException naming each subject whose schema is missing, and the remedy
     */
    public void require() {
        List<String> missing = withEvents(topics)
                .filter(topic -> registry.idOf(subject(topic), schema(topic)).isEmpty())
                .map(Schemas::subject)
                .toList();
        if (!missing.isEmpty()) {
            throw new SchemasNotReadyException(missing);
        }
    }

    /** The schema of a declared topic. */
    public static Schema schema(Topic topic) {
        return SpecificData.get().getSchema(EventTypes.classOf(topic));
    }

    /** The subjects of all declared topics. */
    static Stream<String> subjects(Topics topics) {
        return withEvents(topics).map(Schemas::subject);
    }

    private static Stream<Topic> withEvents(Topics topics) {
        return topics.all().filter(topic -> !topic.event().isEmpty());
    }

    private static String subject(Topic topic) {
        return topic.name() + "-value";
    }
}
