package io.assay.registry.web;

import io.assay.events.Meta;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import io.assay.wire.people.Person;
import io.assay.wire.say.Announcer;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says what people say, once the broker has it, and tells them where to see what became of it. */
@Component
final class Announcements {

    /** The answer to everything that was said: its event id, and where its status is shown. */
    record Accepted(String eventId, String status) {}

    private final Announcer announcer;

    Announcements(Announcer announcer) {
        this.announcer = announcer;
    }

    /** The meta of what a person says; the same key from the same person is the same event. */
    Meta meta(Person person, String idempotencyKey) {
        boolean keyed = idempotencyKey != null && !idempotencyKey.isBlank();
        String id = keyed
                ? EventIds.root(person.id(), idempotencyKey)
                : UUID.randomUUID().toString();
        return Metas.root(id, Instant.now(), person.id());
    }

    /** Says what a person states about a model, under the model's key. */
    ResponseEntity<Accepted> state(Person person, SpecificRecord event) {
        return say((String) event.get(event.getSchema().getField("modelId").pos()), event);
    }

    ResponseEntity<Accepted> say(String key, SpecificRecord event) {
        String id = announcer.announce(key, event);
        URI status = URI.create("/events/" + id);
        return ResponseEntity.accepted().location(status).body(new Accepted(id, status.toString()));
    }
}
