package io.assay.registry.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.events.WebhookDelivered;
import io.assay.events.WebhookJob;
import io.assay.registry.domain.Answer;
import io.assay.registry.domain.Pauses;
import io.assay.registry.domain.Subscription;
import io.assay.registry.domain.Subscriptions;
import io.assay.wire.event.Metas;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookWorkTest {

    private static final Subscriptions DESK = new Subscriptions(
            List.of(new Subscription("desk", URI.create("https://desk.example/"), Set.of(), Set.of("*"), Duration.ofSeconds(1))),
            Duration.ofDays(7));
    private static final Pauses PAUSES = new Pauses(List.of(Duration.ofSeconds(5), Duration.ofMinutes(1)));

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final WebhookWork work = new WebhookWork(DESK, (subscription, notice) -> {
        told.add(notice.id());
        return new Answer(statuses.removeFirst(), "as told");
    }, PAUSES);

    @Test
    void saysThatItWasTaken() {
        statuses.add(204);

        WebhookDelivered result = work.done(job(1).build(), Metas.OPEN);

        assertThat(result.getDelivered()).isTrue();
        assertThat(result.getNextAttemptAt()).isNull();
        assertThat(result.getBody()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 302, 400, 404, 429, 500, 503})
    void triesAgainWhatWasNotTakenAfterGrowingPauses(int status) {
        statuses.addAll(List.of(status, status, status));
        Instant before = Instant.now();

        WebhookDelivered first = work.done(job(1).build(), Metas.OPEN);
        WebhookDelivered second = work.done(job(2).build(), Metas.OPEN);
        WebhookDelivered last = work.done(job(3).build(), Metas.OPEN);

        assertThat(first.getNextAttemptAt()).isBetween(before.plusSeconds(5).minusMillis(1), before.plusSeconds(20));
        assertThat(second.getNextAttemptAt()).isBetween(before.plusSeconds(60).minusMillis(1), before.plusSeconds(75));
        assertThat(second.getBody()).isEqualTo("{}");
        assertThat(last.getNextAttemptAt()).isNull();
        assertThat(last.getStatus()).isEqualTo(status);
    }

    @Test
    void tellsNothingMoreToOneThatIsGoneUntilItTakesWhatAPersonSends() {
        statuses.addAll(List.of(410, 200, 200));

        WebhookDelivered gone = work.done(job(1).build(), Metas.OPEN);
        WebhookDelivered unsent = work.done(job(1).setDeliveryId("unsent").build(), Metas.OPEN);
        WebhookDelivered replayed = work.done(job(2).setReplay(true).build(), Metas.OPEN);
        work.done(job(1).setDeliveryId("after").build(), Metas.OPEN);

        assertThat(gone.getNextAttemptAt()).isNull();
        assertThat(unsent.getStatus()).isEqualTo(410);
        assertThat(unsent.getWords()).contains("it is gone", "started anew");
        assertThat(replayed.getDelivered()).isTrue();
        assertThat(told).containsExactly("delivery", "delivery", "after");
    }

    @Test
    void triesNothingAgainThatAPersonSentInVain() {
        statuses.add(503);

        WebhookDelivered result = work.done(job(1).setReplay(true).build(), Metas.OPEN);

        assertThat(result.getNextAttemptAt()).isNull();
        assertThat(result.getReplay()).isTrue();
    }

    @Test
    void tellsNobodyWhoIsConfiguredNoMore() {
        WebhookDelivered result = work.done(job(1).setSubscription("former").build(), Metas.OPEN);

        assertThat(result.getWords()).contains("no subscription 'former'");
        assertThat(result.getNextAttemptAt()).isNull();
        assertThat(told).isEmpty();
    }

    @Test
    void refusesPausesThatAreNone() {
        assertThatThrownBy(() -> new Pauses(List.of(Duration.ZERO))).hasMessageContaining("assay.webhooks.pauses");
    }

    private static WebhookJob.Builder job(int attempt) {
        return WebhookJob.newBuilder()
                .setMeta(Metas.root("job", Instant.EPOCH, "service:registry"))
                .setDeliveryId("delivery")
                .setSubscription("desk")
                .setEventId("event")
                .setType("ModelApproved")
                .setBody("{}")
                .setAttempt(attempt);
    }
}
