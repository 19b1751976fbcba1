package io.assay.authorization;

import java.util.List;

/**
 * Someone who may have tokens.
 *
 * @param id {@code person:<name>} or {@code tool:<name>}; the name is what they log in with, as a person or as a client
 * @param roles what their tokens say they may do
 * @param tenants whose objects their tokens let them see; {@code *} for all
 * @param secret what they prove themselves with
 */
public record Account(String id, List<String> roles, List<String> tenants, String secret) {

    public Account {
        if (id == null || !id.matches("(person|tool):[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("assay.authorization.accounts[].id is '" + id
                    + "'; use person:<name> or tool:<name> with letters, digits, '.', '_' or '-'");
        }
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("assay.authorization.accounts[].secret of " + id + " is missing; give one");
        }
        roles = roles == null ? List.of() : List.copyOf(roles);
        tenants = tenants == null ? List.of() : List.copyOf(tenants);
    }

    /** What they log in with. */
    public String name() {
        return id.substring(id.indexOf(':') + 1);
    }
}
