package io.assay.wire.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The people that a service knows, under {@code assay.people}.
 *
 * @param people each with id, roles and the hash of the token
 */
@ConfigurationProperties("assay")
public record PeopleSettings(@DefaultValue List<Known> people) {

    public PeopleSettings {
        var ids = new HashSet<String>();
        var tokens = new HashSet<String>();
        for (Known known : people) {
            if (!ids.add(known.id())) {
                throw new IllegalArgumentException(
                        "assay.people names " + known.id() + " twice; give each person one entry");
            }
            if (!tokens.add(known.tokenSha256())) {
                throw new IllegalArgumentException("assay.people gives " + known.id()
                        + " the token of another; give each person a token of their own");
            }
        }
    }

    /**
     * One person of the settings.
     *
     * @param id opaque id, {@code person:<id>} or {@code tool:<id>}
     * @param roles what they may do
     * @param tokenSha256 SHA-256 of the token, 64 lower-case hex digits
     */
    public record Known(String id, @DefaultValue Set<String> roles, String tokenSha256) {

        public Known {
            if (id == null || !id.matches("(person|tool):[A-Za-z0-9._-]{1,64}")) {
                throw new IllegalArgumentException("assay.people[].id is '" + id
                        + "'; use person:<id> or tool:<id> with letters, digits, '.', '_' or '-'");
            }
            if (tokenSha256 == null || !tokenSha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("assay.people[].tokenSha256 of " + id
                        + " is not 64 lower-case hex digits; set it to the SHA-256 of the token,"
                        + " e.g. from `printf %s \"$TOKEN\" | sha256sum`");
            }
        }
    }
}
