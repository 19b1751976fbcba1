package io.assay.wire.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.assay.authorization.AuthorizationSettings;
import io.assay.authorization.EmbeddedAuthorizationServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Which tokens are believed, asked of an edge behind a real authorization server. */
class TokensTest {

    private static final String THING = "/things/retail/one";
    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void believesWhatTheAuthorizationServerSigned() {
        String token = shop.people.tokenOf(Shop.OLIVIA);

        var first = shop.get(THING, token);
        var second = shop.get(THING, shop.people.tokenOf(Shop.OLIVIA));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("\"person\":\"person:olivia\"", "\"issuer\":\"" + shop.people.issuer());
        assertThat(second.body()).contains("\"person\":\"person:olivia\"").isNotEqualTo(first.body());
        assertThat(first.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesWhatIsForOthersOrOfOthersOrNotOfNow() {
        refused("not for assay", with(claims -> claims.audience(List.of("elsewhere"))));
        refused("another issuer", with(claims -> claims.issuer("http://127.0.0.1:1")));
        refused("is expired", with(claims -> claims.expiresAt(Instant.now().minusSeconds(31))));
        refused("not valid yet", with(claims -> claims.notBefore(Instant.now().plusSeconds(60))));
        refused("never expires", with(claims -> claims.claims(all -> all.remove("exp"))));
        refused("neither person:<id> nor tool:<id>", with(claims -> claims.subject("olivia")));
        assertThat(shop.get(THING, with(claims -> claims.expiresAt(Instant.now().minusSeconds(20)))).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatItsIssuerDidNotSign() throws Exception {
        String token = shop.people.tokenOf(Shop.OLIVIA);
        String[] parts = token.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

        refused("cannot be verified", parts[0] + "." + base64(payload.replace("olivia", "roland")) + "." + parts[2]);
        refused("cannot be verified", parts[0] + "." + parts[1] + ".");
        refused("cannot be verified", new PlainJWT(JWTClaimsSet.parse(payload)).serialize());
        refused("cannot be verified", signedWithThePublicKey(payload));
        refused("cannot be verified", "stolen");
        try (var other = EmbeddedAuthorizationServer.start(0, AuthorizationSettings.of(List.of(Shop.OLIVIA)))) {
            refused("cannot be verified", other.signing().token(claims -> usual(claims)));
        }
    }

    @Test
    void letsNobodyInWithoutATokenExceptWhereAnyoneMay() {
        var none = shop.get(THING, null);

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(none.body()).contains("no token was sent", "\"field\":\"Authorization\"", "\"remedy\"");
        assertThat(shop.get("/livez", null).statusCode()).isEqualTo(200);
        assertThat(shop.get("/livez", "stolen").statusCode()).isEqualTo(200);
        assertThat(shop.get("/livezz", null).statusCode()).isEqualTo(401);
    }

    @Test
    void asksToComeAgainWhileTheKeysCannotBeRead() {
        try (var alone = new Shop("assay.oauth.jwks-uri", "http://127.0.0.1:1/keys")) {
            var answer = alone.get(THING, alone.people.tokenOf(Shop.OLIVIA));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
    }

    private static void refused(String why, String token) {
        double before = shop.denied("bad-token");

        HttpResponse<String> answer = shop.get(THING, token);

        assertThat(answer.statusCode()).as(why).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(why, "\"remedy\"").doesNotContain(token);
        assertThat(shop.denied("bad-token") - before).isEqualTo(1);
    }

    private static String with(Consumer<JwtClaimsSet.Builder> change) {
        return shop.people.signing().token(claims -> change.accept(usual(claims)));
    }

    private static JwtClaimsSet.Builder usual(JwtClaimsSet.Builder claims) {
        return claims.issuer(shop.people.issuer().toString())
                .audience(List.of("assay"))
                .subject("person:olivia")
                .expiresAt(Instant.now().plusSeconds(60))
                .claim("roles", List.of("owner"))
                .claim("tenants", List.of("retail"));
    }

    /** Who takes a public key for a secret believes this one. */
    private static String signedWithThePublicKey(String payload) throws JOSEException, ParseException {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), JWTClaimsSet.parse(payload));
        token.sign(new MACSigner(shop.people.signing().publicKey().getEncoded()));
        return token.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
