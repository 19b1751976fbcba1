package io.assay.wire.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    /** RFC 9562, appendix A.4: UUIDv5 of the DNS namespace and {@code www.example.com}. */
    @Test
    void agreesWithTheVectorOfTheStandard() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(EventIds.named(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void tellsApartCauseTypeAndOrdinal() {
        var id = EventIds.of("cause", "ModelRegistered", 0);

        assertThat(id)
                .isEqualTo(EventIds.of("cause", "ModelRegistered", 0))
                .isNotEqualTo(EventIds.of("cause", "ModelRegistered", 1))
                .isNotEqualTo(EventIds.of("cause", "ModelRefused", 0))
                .isNotEqualTo(EventIds.of("other", "ModelRegistered", 0));
    }
}
