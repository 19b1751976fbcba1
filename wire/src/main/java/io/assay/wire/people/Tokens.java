package io.assay.wire.people;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are believed: signed by a key of the issuer, for these services, now, and of someone. */
final class Tokens implements OAuth2TokenValidator<Jwt> {

    /** Asymmetric ones alone: whoever knows a public key can sign with the others. */
    private static final Set<SignatureAlgorithm> ALGORITHMS = EnumSet.allOf(SignatureAlgorithm.class);

    private final OAuthSettings settings;
    private final Clock clock;

    Tokens(OAuthSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks the authorization server for its keys when the first token comes, and when one names a key not seen before. */
    JwtDecoder decoder() {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.jwksUri().toString())
                .jwsAlgorithms(known -> known.addAll(ALGORITHMS))
                .validateType(false)
                .build();
        decoder.setJwtValidator(this);
        return decoder;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String problem = problem(token, clock.instant());
        return problem == null
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", problem, null));
    }

    private String problem(Jwt token, Instant now) {
        if (!settings.issuer().toString().equals(token.getClaimAsString("iss"))) {
            return "the token comes from another issuer than " + settings.issuer();
        }
        if (token.getAudience() == null || !token.getAudience().contains(settings.audience())) {
            return "the token is not for " + settings.audience();
        }
        if (token.getExpiresAt() == null) {
            return "the token never expires";
        }
        if (now.minus(settings.clockSkew()).isAfter(token.getExpiresAt())) {
            return "the token is expired";
        }
        if (token.getNotBefore() != null && now.plus(settings.clockSkew()).isBefore(token.getNotBefore())) {
            return "the token is not valid yet";
        }
        return new ClaimReader(settings.claims()).namesSomeone(token)
                ? null
                : "the token's claim " + settings.claims().person() + " is neither person:<id> nor tool:<id>";
    }
}
