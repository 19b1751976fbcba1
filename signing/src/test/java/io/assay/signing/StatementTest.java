package io.assay.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementTest {

    @Test
    void isWrittenInOneWayOnly() {
        Statement one = Statement.of(Purpose.APPROVAL)
                .with("version", "1.0")
                .with("environments", List.of("test", "prod"))
                .with("expiresAt", Instant.parse("2026-01-01T00:00:00Z"))
                .with("reportDigest", null)
                .with("limits", Map.of("rowsPerDay", 5, "b", List.of("y", "x")));
        Statement other = Statement.of(Purpose.APPROVAL)
                .with("limits", Map.of("b", List.of("x", "y"), "rowsPerDay", 5L))
                .with("environments", List.of("prod", "test", "test"))
                .with("expiresAt", "2026-01-01T00:00:00Z")
                .with("version", "1.0");

        assertThat(one.bytes()).isEqualTo(other.bytes()).asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"environments\":[\"prod\",\"test\"],\"expiresAt\":\"2026-01-01T00:00:00Z\","
                        + "\"limits\":{\"b\":[\"x\",\"y\"],\"rowsPerDay\":5},"
                        + "\"type\":\"approval\",\"version\":\"1.0\"}");
    }

    @Test
    void namesWhatIsClaimedOtherwise() {
        Statement signed = Statement.read(Statement.of(Purpose.APPROVAL)
                .with("version", "1.0").with("environments", List.of("prod")).with("expiresAt", "soon").bytes());

        assertThat(signed.contradictions(Statement.of(Purpose.APPROVAL).with("version", "1.0"))).isEmpty();
        assertThat(signed.contradictions(Statement.of(Purpose.VERDICT)
                .with("version", "1.1").with("environments", List.of("prod", "test")).with("expiresAt", null)
                .with("reportDigest", "x").with("policyDigest", null)))
                .containsExactly("environments", "expiresAt", "reportDigest", "type", "version");
    }

    @Test
    void refusesWhatCanBeReadInTwoWays() {
        for (String text : List.of("{\"a\":1,\"a\":2}", "{} {}", "[]", "null", "", "{\"a\":")) {
            assertThatThrownBy(() -> Statement.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
