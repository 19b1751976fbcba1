package io.assay.wire.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class OAuthSettingsTest {

    private static final OAuthSettings.Claims USUAL = new OAuthSettings.Claims("sub", "roles", "tenants");
    private static final URI ISSUER = URI.create("https://login.example/");

    @Test
    void findsTheKeysBelowTheIssuer() {
        var settings = new OAuthSettings(ISSUER, null, "assay", Duration.ZERO, USUAL);

        assertThat(settings.jwksUri()).hasToString("https://login.example/oauth2/jwks");
    }

    @Test
    void refusesNoIssuerAndTooMuchSkew() {
        assertThatThrownBy(() -> new OAuthSettings(null, null, "assay", Duration.ZERO, USUAL))
                .hasMessageContaining("assay.oauth.issuer is not set; set it (ASSAY_OAUTH_ISSUER)");
        assertThatThrownBy(() -> new OAuthSettings(ISSUER, null, "assay", Duration.ofSeconds(31), USUAL))
                .hasMessageContaining("assay.oauth.clock-skew is PT31S; choose 0s to 30s");
        assertThatThrownBy(() -> new OAuthSettings(ISSUER, null, " ", Duration.ZERO, USUAL)).hasMessageContaining("audience");
    }

    @Test
    void readsClaimsByOtherNamesWithinClaimsAndAsWords() {
        var claims = new OAuthSettings.Claims("employee", "realm_access.roles", "org");
        var token = Jwt.withTokenValue("t")
                .header("alg", "ES256")
                .claims(all -> all.putAll(Map.of(
                        "employee", "person:vera", "org", "retail factoring",
                        "realm_access", Map.of("roles", List.of("validator", "offline_access")))))
                .issuedAt(Instant.EPOCH)
                .build();

        var person = new ClaimReader(claims).person(token);

        assertThat(person.id()).isEqualTo("person:vera");
        assertThat(person.roles()).isEqualTo(Set.of("validator", "offline_access"));
        assertThat(person.tenants()).isEqualTo(Set.of("retail", "factoring"));
    }

    @Test
    void givesNobodyEveryTenantByALackOfClaims() {
        var person = new Person("person:vera", Set.of("offline_access"), Set.of(), "", "");

        assertThat(person.has(Roles.ANY)).isFalse();
        assertThat(person.sees("retail/one")).isFalse();
        assertThat(person.sees("nothing")).isFalse();
        assertThat(person.narrowedTo()).containsExactly("");
    }
}
