package io.assay.wire.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.ModelRefused;
import io.assay.wire.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventHeadersTest {

    /** Golden: CloudEvents 1.0.2, Kafka protocol binding 3.2, binary content mode: these names, these values, no more. */
    @Test
    void areTheseVeryHeaders() {
        ModelRefused event = Facts.refused("retail/credit-risk", "1.0.0");

        Headers headers = EventHeaders.of(event, "retail/credit-risk");

        assertThat(text(headers)).containsExactly(
                "ce_specversion: 1.0",
                "ce_id: 8b520bbe-1e01-5050-9524-57aa88445c35",
                "ce_type: io.assay.events.ModelRefused",
                "ce_source: /assay/service:registry",
                "ce_time: 2026-01-01T10:00:00.123Z",
                "ce_subject: retail/credit-risk",
                "content-type: application/avro");
    }

    @Test
    void keepOneValueOfAName() {
        var headers = new RecordHeaders().add("ce_id", new byte[] {1}).add("other", null).add("ce_id", new byte[] {2});

        EventHeaders.put(headers, "ce_id", "é");

        assertThat(headers.toArray()).hasSize(2);
        assertThat(EventHeaders.text(headers, "ce_id")).isEqualTo("é");
        assertThat(EventHeaders.text(headers, "other")).isNull();
        assertThat(EventHeaders.text(headers, "absent")).isNull();
    }

    private static List<String> text(Headers headers) {
        List<String> text = new ArrayList<>();
        for (Header header : headers) {
            text.add(header.key() + ": " + new String(header.value(), StandardCharsets.UTF_8));
        }
        return text;
    }
}
