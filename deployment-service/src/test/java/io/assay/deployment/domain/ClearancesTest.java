package io.assay.deployment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClearancesTest {

    private final Clearances clearances = new Clearances(new Policy("low", Map.of(), Map.of()));

    @Test
    void clearsApprovedBytesForTheirEnvironmentUntilTheyExpire() {
        clearances.hear(Story.MODEL, Story.approved("1.0.0", 1), Story.NOON);

        String digest = Story.digest("1.0.0");

        assertThat(clearances.of(digest, "prod", Story.NOON, seen -> true).approved()).isTrue();
        assertThat(clearances.of(digest, "test", Story.NOON, seen -> true).approved()).isFalse();
        assertThat(clearances.of(digest, "prod", Story.NOON.plusSeconds(86_400), seen -> true).reason()).contains("expired");
    }

    @Test
    void clearsNothingUnknownRejectedOrApprovedByItsAuthor() {
        clearances.hear(Story.MODEL, Story.approved("1.0.0", 1), Story.NOON);
        clearances.hear(Story.MODEL, new Heard.Rejected("1.0.0", 2), Story.NOON);
        clearances.hear(Story.MODEL, Story.approved(Story.release("1.1.0", 3), List.of("person:dana")), Story.NOON);

        assertThat(clearances.of(Story.digest("1.0.0"), "prod", Story.NOON, seen -> true).reason()).isEqualTo("it was rejected");
        assertThat(clearances.of(Story.digest("1.1.0"), "prod", Story.NOON, seen -> true).approved()).isFalse();
        assertThat(clearances.of("assay:sha256/unknown", "prod", Story.NOON, seen -> true).model()).isNull();
    }

    @Test
    void theRegistrysLastWordCountsInWhateverOrderWordsArrive() {
        clearances.hear(Story.MODEL, new Heard.Rejected("1.0.0", 2), Story.NOON);
        clearances.hear(Story.MODEL, Story.approved("1.0.0", 1), Story.NOON);

        assertThat(clearances.of(Story.digest("1.0.0"), "prod", Story.NOON, seen -> true).approved()).isFalse();
    }

    @Test
    void tellsNobodyOfBytesThatTheyDoNotSee() {
        clearances.hear(Story.MODEL, Story.approved("1.0.0", 1), Story.NOON);

        var hidden = clearances.of(Story.digest("1.0.0"), "prod", Story.NOON, seen -> false);

        assertThat(hidden.approved()).isFalse();
        assertThat(hidden.model()).isNull();
    }
}
