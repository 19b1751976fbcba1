package io.assay.standalone.lives;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/** A record as it lies in its topic, or is on its way there. */
record Letter(String topic, String key, byte[] value, Headers headers, Instant at) {

    Letter in(String otherTopic) {
        return new Letter(otherTopic, key, value, headers, at);
    }

    Letter appendedAt(Instant moment) {
        return new Letter(topic, key, value, headers, moment);
    }
}
