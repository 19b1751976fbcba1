package io.assay.wire.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.DataColumn;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    @Test
    void tellsFieldsInTheirOrderAndMapsByName() {
        var map = new LinkedHashMap<String, Object>(Map.of("b", 2L));
        map.put("a", Instant.parse("2026-01-01T00:00:00Z"));
        var column = DataColumn.newBuilder().setName("income").setFloats(List.of(1.5f)).build();

        assertThat(EventJson.text(map)).isEqualTo("{\"a\":\"2026-01-01T00:00:00Z\",\"b\":2}");
        assertThat(EventJson.text(column))
                .isEqualTo("{\"name\":\"income\",\"numbers\":null,\"floats\":[1.5],\"texts\":null,\"missing\":null}");
    }

    @Test
    void tellsWhatJsonHasNoNumberForAsText() {
        assertThat(EventJson.text(Arrays.asList(1, 2.0, Double.NaN, Float.NEGATIVE_INFINITY, true, null)))
                .isEqualTo("[1,2.0,\"NaN\",\"-Infinity\",true,null]");
    }

    @Test
    void tellsBytesAndTextsThatADatabaseTakes() {
        assertThat(EventJson.text(ByteBuffer.wrap(new byte[] {1, 2, 3}))).isEqualTo("\"AQID\"");
        assertThat(EventJson.text("a\u0000b\"")).isEqualTo("\"a\ufffdb\\\"\"");
    }
}
