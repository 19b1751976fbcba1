package io.assay.wire.people;

import java.util.Set;

/**
 * Who is asking; an opaque id, never a name or an address. Two tokens of one person are one person: only the id tells.
 *
 * @param id {@code person:<id>} or {@code tool:<id>}
 * @param roles what they may do
 * @param tenants whose objects they see and act on; {@code *} for all
 * @param tokenId id of the token they came with, for records
 * @param issuer who issued that token
 */
public record Person(String id, Set<String> roles, Set<String> tenants, String tokenId, String issuer) {

    /** In {@link #tenants}: all. */
    public static final String ALL_TENANTS = "*";

    public Person {
        roles = Set.copyOf(roles);
        tenants = Set.copyOf(tenants);
    }

    /** Whether this person has a role. */
    public boolean has(String role) {
        return roles.contains(role) || role.equals(Roles.ANY) && roles.stream().anyMatch(Roles.ALL::contains);
    }

    /** Whether this person sees every tenant. */
    public boolean seesAll() {
        return tenants.contains(ALL_TENANTS);
    }

    /** The tenants that lists are narrowed to: null for all, and never empty, so that a query's {@code in (...)} takes it. */
    public Set<String> narrowedTo() {
        if (seesAll()) {
            return null;
        }
        return tenants.isEmpty() ? Set.of("") : tenants;
    }

    /** Whether this person sees what an id {@code <tenant>/<name>} names. */
    public boolean sees(String id) {
        return seesTenant(id.substring(0, Math.max(0, id.indexOf('/'))));
    }

    /** Whether this person sees what belongs to a tenant. */
    public boolean seesTenant(String tenant) {
        return seesAll() || tenants.contains(tenant);
    }

    /**
     * Lets only people with one of these roles pass.
     *
     * @throws NotAllowedException naming the roles that may
     */
    public void requireAnyOf(String... allowed) {
        if (Set.of(allowed).stream().noneMatch(this::has)) {
            String may = Set.of(allowed).contains(Roles.ANY) ? String.join(", ", Roles.ALL) : String.join(", ", allowed);
            throw new NotAllowedException(Denial.ROLE, "%s has none of the roles that may do this: %s".formatted(id, may));
        }
    }
}
