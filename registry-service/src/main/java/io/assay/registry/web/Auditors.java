package io.assay.registry.web;

import io.assay.registry.store.Portion;
import io.assay.wire.people.Person;

/** How auditors ask: of whose models they are told, and how much at once. */
final class Auditors {

    private static final int LARGEST_PORTION = 500;

    private Auditors() {}

    /** A portion as a person asks for it; its bookmark has keys of these kinds. */
    static Portion.Ask ask(Person person, String after, String kinds, int size) {
        requireSize(size);
        return new Portion.Ask(person.narrowedTo(), Bookmarks.of(after, kinds), size);
    }

    static void requireSize(int size) {
        if (size < 1 || size > LARGEST_PORTION) {
            throw new Flaws().add("size", "it is " + size, "use 1 to " + LARGEST_PORTION).refusal();
        }
    }
}
