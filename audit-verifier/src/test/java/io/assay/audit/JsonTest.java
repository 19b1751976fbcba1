package io.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsEveryKindOfValue() {
        Object value = Json.read(" {\"a\": [1, -2.5e1, true, false, null, \"\\u00e9\\n\\\"\\\\/\"], \"b\": {}, \"c\":[]} ");

        List<Object> items = new ArrayList<>(List.of(1L, -25.0, true, false));
        items.add(null);
        items.add("\u00e9\n\"\\/");
        assertThat(value).isEqualTo(Map.of("a", items, "b", Map.of(), "c", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "[1", "[1 2]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{a:1}", "01", "1.", "+1", "tru", "\"\\x\"", "\"\\u12\"", "\"", "\"a\nb\"", "1 2",
        "NaN", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
    })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(FlawException.class).hasMessageStartingWith("it is not JSON: ");
    }
}
