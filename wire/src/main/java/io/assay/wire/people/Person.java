package io.assay.wire.people;

import java.util.Set;

/**
 * Who is asking; an opaque id, never a name or an address.
 *
 * @param id {@code person:<id>} or {@code tool:<id>}
 * @param roles roles that configuration gives them
 */
public record Person(String id, Set<String> roles) {

    /** Name of the request attribute that holds the person who is asking. */
    public static final String ATTRIBUTE = "io.assay.wire.people.person";

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Whether this person has a role. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /**
     * Lets only people with one of these roles pass.
     *
     * @throws NotAllowedException naming the roles that may
     */
    public void requireAnyOf(String... allowed) {
        if (Set.of(allowed).stream().noneMatch(this::has)) {
            throw new NotAllowedException("%s has none of the roles that may do this: %s"
                    .formatted(id, String.join(", ", allowed)));
        }
    }
}
