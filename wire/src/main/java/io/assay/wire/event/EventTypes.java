package io.assay.wire.event;

import io.assay.events.Meta;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Which generated class a topic is read with. */
public final class EventTypes {

    private final Topics topics;

    public EventTypes(Topics topics) {
        this.topics = topics;
    }

    /** The class of the events in a declared topic; empty for an undeclared one. */
    public Optional<Class<? extends SpecificRecord>> in(String topic) {
        return topics.named(topic).filter(t -> !t.event().isEmpty()).map(EventTypes::classOf);
    }

    /** The generated class of a declared event. */
    public static Class<? extends SpecificRecord> classOf(Topic topic) {
        try {
            return Class.forName(Meta.class.getPackageName() + "." + topic.event())
                    .asSubclass(SpecificRecord.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "topics.yaml declares '" + topic.event() + "', but no schema of that name exists", e);
        }
    }
}
