package io.assay.registry.web;

import io.assay.registry.store.EventShown;
import io.assay.registry.store.Events;
import io.assay.registry.store.StateHash;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what became of one event, and one number for all that is shown. */
@RestController
class EventViews {

    /** Whether an event is shown yet, the event, and what it led to so far. */
    record Status(String eventId, boolean shown, EventShown event, List<EventShown> ledTo) {}

    private final Events events;
    private final StateHash hash;

    EventViews(Events events, StateHash hash) {
        this.events = events;
        this.hash = hash;
    }

    @Allowed(value = Roles.ANY, tenant = Tenant.FILTERED)
    @GetMapping("/events/{eventId}")
    Status status(Person person, @PathVariable String eventId) {
        EventShown event = events.event(eventId).filter(e -> person.sees(e.key())).orElse(null);
        List<EventShown> ledTo = event == null
                ? List.of()
                : events.consequences(eventId).stream().filter(e -> person.sees(e.key())).toList();
        return new Status(eventId, event != null, event, ledTo);
    }

    @Allowed(value = Roles.AUDITOR, tenant = Tenant.NONE)
    @GetMapping("/state-hash")
    Map<String, String> stateHash() {
        return Map.of("sha256", hash.now());
    }
}
