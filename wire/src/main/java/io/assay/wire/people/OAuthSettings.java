package io.assay.wire.people;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed, under {@code assay.oauth}.
 *
 * @param issuer the authorization server, exactly as its tokens name it in {@code iss}
 * @param jwksUri where its public keys lie; the issuer's {@code /oauth2/jwks} when left out
 * @param audience what {@code aud} must hold
 * @param clockSkew how far clocks may differ; 30 s at most
 * @param claims which claims say who someone is; {@code a.b} is a claim within a claim
 */
@ConfigurationProperties("assay.oauth")
public record OAuthSettings(
        URI issuer,
        URI jwksUri,
        @DefaultValue("assay") String audience,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue Claims claims) {

    private static final Duration MOST_SKEW = Duration.ofSeconds(30);

    public OAuthSettings {
        if (issuer == null || !issuer.isAbsolute()) {
            throw new IllegalArgumentException("assay.oauth.issuer is " + (issuer == null ? "not set" : "'" + issuer + "'")
                    + "; set it (ASSAY_OAUTH_ISSUER) to the address of the authorization server, as its tokens name it");
        }
        if (clockSkew.isNegative() || clockSkew.compareTo(MOST_SKEW) > 0) {
            throw new IllegalArgumentException("assay.oauth.clock-skew is " + clockSkew + "; choose 0s to 30s");
        }
        if (audience.isBlank()) {
            throw new IllegalArgumentException("assay.oauth.audience is empty; name what tokens for these services name in aud");
        }
        jwksUri = jwksUri == null ? URI.create(issuer.toString().replaceAll("/+$", "") + "/oauth2/jwks") : jwksUri;
    }

    /**
     * Names of claims.
     *
     * @param person who: {@code person:<id>} or {@code tool:<id>}
     * @param roles a list, or words between spaces
     * @param tenants a list, or words between spaces; {@code *} for all
     */
    public record Claims(
            @DefaultValue("sub") String person, @DefaultValue("roles") String roles, @DefaultValue("tenants") String tenants) {}
}
