package io.assay.registry.web;

import io.assay.events.WebhookJob;
import io.assay.registry.store.WebhookShown;
import io.assay.registry.store.Webhooks;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import io.assay.wire.say.Announcer;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where people have someone outside told once more. */
@RestController
class WebhookReplays {

    private final Webhooks webhooks;
    private final Announcements announcements;
    private final Announcer announcer;

    WebhookReplays(Webhooks webhooks, Announcements announcements, Announcer announcer) {
        this.webhooks = webhooks;
        this.announcements = announcements;
        this.announcer = announcer;
    }

    /** The answer: the attempt that was asked for, and where its result is shown. */
    record Replayed(String delivery, int attempt, String status) {}

    @Allowed(value = {Roles.OPERATOR, Roles.AUDITOR}, tenant = Tenant.FILTERED)
    @PostMapping("/webhooks/deliveries/{id}/replay")
    ResponseEntity<Replayed> replay(
            Person person,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        WebhookShown.Whole shown = webhooks.delivery(id, person.narrowedTo())
                .orElseThrow(() -> RefusedException.notFound("delivery " + id));
        WebhookJob job = job(shown, person, key);
        announcer.announce(job.getSubscription(), job);
        String status = "/webhooks/deliveries/" + id;
        return ResponseEntity.accepted().location(URI.create(status)).body(new Replayed(id, job.getAttempt(), status));
    }

    private WebhookJob job(WebhookShown.Whole shown, Person person, String key) {
        var delivery = shown.delivery();
        return WebhookJob.newBuilder()
                .setMeta(announcements.meta(person, key))
                .setDeliveryId(delivery.id())
                .setSubscription(delivery.subscription())
                .setEventId(delivery.eventId())
                .setType(delivery.type())
                .setBody(shown.body())
                .setAttempt(delivery.attempts() + 1)
                .setReplay(true)
                .build();
    }
}
