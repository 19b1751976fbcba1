package io.assay.registry.store;

import java.time.Instant;
import java.util.List;

/** What those outside were told, as it is shown. */
public final class WebhookShown {

    private WebhookShown() {}

    /** One event told to one subscription; its state is pending, retrying, delivered or failed. */
    public record Delivery(
            String id,
            String subscription,
            String eventId,
            String type,
            Instant saidAt,
            String state,
            int attempts,
            Instant nextAttemptAt,
            Instant deliveredAt) {}

    /** One attempt; without status while its result is awaited. */
    public record Attempt(
            int attempt, boolean replay, String askedBy, Instant askedAt, Instant endedAt, Integer status, Boolean delivered, String words) {}

    /** A delivery with all its attempts and what was sent. */
    public record Whole(Delivery delivery, List<Attempt> attempts, String body) {}

    /** How a subscription stands: when it last took something, how much waits, how much failed for good. */
    public record Health(Instant lastDelivered, Integer lastStatus, String lastWords, long pending, long retrying, long failed) {}
}
