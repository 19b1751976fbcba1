package io.assay.registry.web;

import io.assay.registry.store.Portion;
import io.assay.wire.people.Person;
import java.util.Set;

/** Who may ask what auditors ask, and of whose models they are told. */
final class Auditors {

    private static final int LARGEST_PORTION = 500;
    private static final String[] MAY_ASK = {Roles.AUDITOR, Roles.RISK_OFFICER, Roles.VALIDATOR, Roles.OWNER};

    private Auditors() {}

    /** Whose models a person is told of; null for all. */
    static Set<String> tenants(Person person) {
        person.requireAnyOf(MAY_ASK);
        return null;
    }

    /** A portion as a person asks for it; its bookmark has keys of these kinds. */
    static Portion.Ask ask(Person person, String after, String kinds, int size) {
        Set<String> tenants = tenants(person);
        requireSize(size);
        return new Portion.Ask(tenants, Bookmarks.of(after, kinds), size);
    }

    static void requireSize(int size) {
        if (size < 1 || size > LARGEST_PORTION) {
            throw new Flaws().add("size", "it is " + size, "use 1 to " + LARGEST_PORTION).refusal();
        }
    }
}
