package io.assay.registry.web;

import io.assay.registry.store.Events;
import io.assay.registry.store.Inventory;
import io.assay.registry.store.VersionShown;
import io.assay.store.ContentStore;
import io.assay.store.Digest;
import io.assay.wire.people.NotAllowedException;
import io.assay.wire.people.Person;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds what people's acts are about, and says at once what can be seen to be wrong; the decider alone counts. */
@Component
final class Subjects {

    private final Inventory inventory;
    private final Events events;
    private final ContentStore store;

    Subjects(Inventory inventory, Events events, ContentStore store) {
        this.inventory = inventory;
        this.events = events;
        this.store = store;
    }

    VersionShown version(String model, String version) {
        return inventory
                .version(model, version)
                .orElseThrow(() -> RefusedException.notFound("version " + version + " of model " + model));
    }

    void requireModel(String model) {
        if (inventory.versions(model).isEmpty()) {
            throw RefusedException.notFound("model " + model);
        }
    }

    /** A version of the same model that is named in a form; none where none is named. */
    void requireNamed(String field, String model, String version) {
        if (version != null && inventory.version(model, version).isEmpty()) {
            throw new Flaws()
                    .add(field, "there is no version " + version + " of " + model, "name one that is shown, or leave it out")
                    .refusal();
        }
    }

    /** Lets nobody pass who submitted or developed a version. */
    void requireNotMadeBy(Person person, VersionShown shown) {
        boolean developed = shown.facts() instanceof JsonNode facts
                && facts.path("developers").valueStream().anyMatch(one -> one.asString("").equals(person.id()));
        boolean submitted = shown.submissionId() != null
                && events.event(shown.submissionId()).filter(event -> event.actor().equals(person.id())).isPresent();
        if (developed || submitted) {
            throw new NotAllowedException(person.id() + " submitted or developed this version and may not judge it");
        }
    }

    /** Files that are named must lie in the store, so that they can be looked at later. */
    List<String> files(String field, List<String> digests) {
        List<String> named = digests == null ? List.of() : digests;
        var flaws = new Flaws();
        for (int i = 0; i < named.size(); i++) {
            flaws.digest(field + "[" + i + "]", named.get(i));
        }
        flaws.refuseIfAny();
        for (int i = 0; i < named.size(); i++) {
            if (!store.holds(Digest.parse(named.get(i)))) {
                flaws.add(field + "[" + i + "]", "no file with digest " + named.get(i) + " lies in the store", "upload it first (POST /files)");
            }
        }
        flaws.refuseIfAny();
        return named;
    }
}
