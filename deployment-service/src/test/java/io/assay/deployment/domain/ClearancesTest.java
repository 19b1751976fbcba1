package io.assay.deployment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.deployment.TestKeys;
import io.assay.deployment.gateway.RecallBook;
import org.junit.jupiter.api.Test;

class ClearancesTest {

    private final RecallBook book = new RecallBook();
    private final Clearances clearances = new Clearances(
            Story.policy(Policy.ForEnvironment.STANDARD), TestKeys.signatures(), book);

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
        clearances.hear(Story.MODEL, new Heard.Rejected("no", "1.0.0", 2), Story.NOON);
        Release other = Story.release("1.1.0", 3);
        clearances.hear(
                Story.MODEL, Approvals.of(other).by(Approvals.voice(other, "person:dana", "validator")).heard(), Story.NOON);

        assertThat(clearances.of(Story.digest("1.0.0"), "prod", Story.NOON, seen -> true).reason()).isEqualTo("1.0.0 was rejected");
        assertThat(clearances.of(Story.digest("1.1.0"), "prod", Story.NOON, seen -> true).approved()).isFalse();
        assertThat(clearances.of("assay:sha256/unknown", "prod", Story.NOON, seen -> true).model()).isNull();
    }

    @Test
    void clearsNothingSuspendedRetiredOrRecalled() {
        clearances.hear(Story.MODEL, Story.approved("1.0.0", 1), Story.NOON);
        clearances.hear(Story.MODEL, Story.approved("1.1.0", 2), Story.NOON);
        clearances.hear(Story.MODEL, Story.approved("1.2.0", 3), Story.NOON);

        clearances.hear(Story.MODEL, new Heard.Suspended("s", "1.0.0", 4, "a finding is overdue"), Story.NOON);
        clearances.hear(Story.MODEL, new Heard.Retired("r", "1.1.0", 5), Story.NOON);
        book.hear(Story.digest("1.2.0"), new Recall("recall", "person:rolf", "it leaks"));

        assertThat(reason("1.0.0")).contains("suspended: a finding is overdue");
        assertThat(reason("1.1.0")).contains("retired");
        assertThat(reason("1.2.0")).contains("person:rolf recalled these bytes: it leaks");
    }

    @Test
    void aForgedWordTakesNothingFromOneThatHolds() {
        Release later = Story.release("1.0.0", 9);
        clearances.hear(Story.MODEL, Story.approved("1.0.0", 1), Story.NOON);
        clearances.hear(Story.MODEL, Approvals.of(later).by().heard(), Story.NOON);

        assertThat(clearances.of(Story.digest("1.0.0"), "prod", Story.NOON, seen -> true).approved()).isTrue();
    }

    private String reason(String version) {
        return clearances.of(Story.digest(version), "prod", Story.NOON, seen -> true).reason();
    }

    @Test
    void theRegistrysLastWordCountsInWhateverOrderWordsArrive() {
        clearances.hear(Story.MODEL, new Heard.Rejected("no", "1.0.0", 2), Story.NOON);
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
