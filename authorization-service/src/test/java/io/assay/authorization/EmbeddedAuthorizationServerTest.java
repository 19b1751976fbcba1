package io.assay.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedAuthorizationServerTest {

    private static final String BACK = "http://127.0.0.1:8080/signed-in";
    private static EmbeddedAuthorizationServer server;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() {
        server = EmbeddedAuthorizationServer.start(0, AuthorizationSettings.of(List.of(
                new Account("person:olivia", List.of("owner"), List.of("retail"), "olivia-secret"),
                new Account("tool:pipeline", List.of("machine"), List.of("*"), "pipeline-secret"))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesToolsATokenForTheirSecret() throws Exception {
        var given = token("pipeline", "pipeline-secret", "grant_type=client_credentials");

        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(claims(given.body()))
                .contains("\"sub\":\"tool:pipeline\"", "\"aud\":\"assay\"", "\"roles\":[\"machine\"]", "\"tenants\":[\"*\"]")
                .contains("\"iss\":\"" + server.issuer() + "\"", "\"jti\"", "\"exp\"", "\"nbf\"");
        assertThat(given.body()).contains("\"expires_in\":3599");
    }

    @Test
    void givesNobodyATokenForAWrongSecret() throws Exception {
        assertThat(token("pipeline", "guessed", "grant_type=client_credentials").statusCode()).isEqualTo(401);
        assertThat(token("nobody", "guessed", "grant_type=client_credentials").statusCode()).isEqualTo(401);
    }

    @Test
    void givesPeopleATokenByLoginPageAndCodeOnlyWithTheVerifier() throws Exception {
        String verifier = "a-verifier-of-at-least-forty-three-characters-0123456789";

        String stolen = code(verifier);
        String code = code(verifier);
        var wrong = exchange(stolen, "another-verifier-of-at-least-forty-three-characters-01");
        var right = exchange(code, verifier);

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        assertThat(claims(right.body())).contains("\"sub\":\"person:olivia\"", "\"roles\":[\"owner\"]", "\"aud\":\"assay\"");
    }

    @Test
    void asksBrowsersForAProofKeyAndSendsThemNowhereElse() throws Exception {
        logIn("/login");

        var without = get("/oauth2/authorize?response_type=code&client_id=assay-web&redirect_uri=" + BACK);
        var elsewhere = get("/oauth2/authorize?response_type=code&client_id=assay-web&code_challenge=x&code_challenge_method=S256"
                + "&redirect_uri=http://evil.example/");

        assertThat(without.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
    }

    @Test
    void saysThatItIsReady() throws Exception {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/oauth2/jwks").body()).contains("\"P-256\"").doesNotContain("\"d\"");
    }

    private String code(String verifier) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        logIn("/login");
        var sent = get("/oauth2/authorize?response_type=code&client_id=assay-web&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "&redirect_uri=" + BACK);
        String back = sent.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(BACK);
        return first("code=([^&]+)", back);
    }

    private void logIn(String page) throws Exception {
        String form = get(page).body();
        post(page, "username=olivia&password=olivia-secret&_csrf=" + first("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", form));
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return post("/oauth2/token", "grant_type=authorization_code&client_id=assay-web&redirect_uri=" + BACK
                + "&code=" + code + "&code_verifier=" + verifier);
    }

    private HttpResponse<String> token(String client, String secret, String form) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.send(posting("/oauth2/token", form).header("Authorization", "Basic " + basic).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return http.send(posting(path, form).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder posting(String path, String form) {
        return HttpRequest.newBuilder(server.issuer().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = server.issuer().resolve(path);
        return http.send(HttpRequest.newBuilder(address).header("Accept", "text/html, */*").build(), BodyHandlers.ofString());
    }

    private static String claims(String body) {
        String payload = first("\"access_token\":\"[^.]+\\.([^.]+)\\.", body);
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
