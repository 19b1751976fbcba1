package io.assay.authorization;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What the authorization server is told.
 *
 * @param issuer what its tokens name as their issuer; where it answers when left out
 * @param audience what its tokens are for
 * @param accounts who may have tokens
 * @param redirects where browsers may be sent back to with a code
 * @param lifetime how long a token counts
 */
public record AuthorizationSettings(
        URI issuer, String audience, List<Account> accounts, List<String> redirects, Duration lifetime) {

    public AuthorizationSettings {
        audience = audience == null ? "assay" : audience;
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
        redirects = redirects == null || redirects.isEmpty() ? List.of("http://127.0.0.1:8080/signed-in") : List.copyOf(redirects);
        lifetime = lifetime == null ? Duration.ofHours(1) : lifetime;
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("assay.authorization.lifetime is " + lifetime + "; choose e.g. 1h");
        }
    }

    /** These people, and otherwise what is usual. */
    public static AuthorizationSettings of(List<Account> accounts) {
        return new AuthorizationSettings(null, null, accounts, null, null);
    }
}
