package io.assay.registry.web;

import io.assay.events.Meta;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import io.assay.wire.people.Person;
import io.assay.wire.say.Announcer;
import io.assay.wire.say.OwnSignature;
import io.assay.wire.say.Signatures;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
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
    private final Signatures signatures;

    Announcements(Announcer announcer, Signatures signatures) {
        this.announcer = announcer;
        this.signatures = signatures;
    }

    /** The meta of what a person says; the same key from the same person is the same event. */
    Meta meta(Person person, String idempotencyKey) {
        boolean keyed = idempotencyKey != null && !idempotencyKey.isBlank();
        String id = keyed
                ? EventIds.root(person.id(), idempotencyKey)
                : UUID.randomUUID().toString();
        return Metas.root(id, Instant.now(), person.id());
    }

    /** Says what a person states about a model, under the model's key; signed where its event carries a signed statement. */
    ResponseEntity<Accepted> state(Person person, SpecificRecord event) {
        return state(person, event, Map.of(), null);
    }

    /** The same with more that is signed beside the event's fields, or with the statement that the person signed. */
    ResponseEntity<Accepted> state(Person person, SpecificRecord event, Map<String, Object> more, OwnSignature own) {
        var signed = signatures.signed(event, person, more, own);
        return say((String) signed.get(signed.getSchema().getField("modelId").pos()), signed);
    }

    ResponseEntity<Accepted> say(String key, SpecificRecord event) {
        String id = announcer.announce(key, event);
        URI status = URI.create("/events/" + id);
        return ResponseEntity.accepted().location(status).body(new Accepted(id, status.toString()));
    }
}
