package io.assay.wire.decide;

import java.util.List;
import org.apache.kafka.streams.kstream.KStream;

/** Splits what a topology says into one stream per destination, in the order its bindings declare them. */
public final class Branches {

    private Branches() {}

    /** One stream of bytes per destination; headers stay with their records. */
    public static KStream<String, byte[]>[] of(KStream<String, Outgoing> said, List<String> destinations) {
        return destinations.stream().map(topic -> branch(said, topic)).toArray(Branches::streams);
    }

    private static KStream<String, byte[]> branch(KStream<String, Outgoing> said, String topic) {
        return said.filter((key, out) -> out.topic().equals(topic)).mapValues(Outgoing::value);
    }

    @SuppressWarnings("unchecked")
    private static KStream<String, byte[]>[] streams(int size) {
        return (KStream<String, byte[]>[]) new KStream<?, ?>[size];
    }
}
