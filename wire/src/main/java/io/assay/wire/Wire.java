package io.assay.wire;

import io.assay.topics.Topics;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.event.EventTypes;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.avro.specific.SpecificRecord;

/**
 * What one service hears and speaks with.
 *
 * @param service name of the service, e.g. {@code registry}
 * @param topics the declaration of topics, under this estate's prefix
 * @param codec Avro to bytes and back
 * @param meters where to count
 * @param traces where to trace
 */
public record Wire(String service, Topics topics, AvroCodec codec, MeterRegistry meters, Traces traces) {

    /** The most bytes an event may have, 512 KiB; larger things go to the store by digest. */
    public static final int LARGEST_EVENT = 512 * 1024;

    /** The actor that this service's events name. */
    public String actor() {
        return "service:" + service;
    }

    /** The topic of an event, by rule. */
    public String topicOf(SpecificRecord event) {
        return topics.nameOf(event.getSchema().getName());
    }

    /** The classes that topics are read with. */
    public EventTypes types() {
        return new EventTypes(topics);
    }

    /** Where this service's dead letters go. */
    public String deadLetters() {
        return topics.deadLettersOf(service);
    }
}
