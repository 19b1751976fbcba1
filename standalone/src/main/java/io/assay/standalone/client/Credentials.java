package io.assay.standalone.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client proves itself with to the authorization server; its token is fetched once and anew shortly before it expires. */
public final class Credentials {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SPARE = Duration.ofMinutes(1);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final URI tokenUrl;
    private final String basic;
    private String token;
    private Instant until = Instant.MIN;

    public Credentials(URI tokenUrl, String client, String secret) {
        this.tokenUrl = tokenUrl;
        this.basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** A token that is good for a while. */
    public synchronized String token() {
        if (Instant.now().isAfter(until)) {
            JsonNode given = given();
            token = given.path("access_token").asString();
            until = Instant.now().plusSeconds(given.path("expires_in").asLong(0)).minus(SPARE);
        }
        return token;
    }

    private JsonNode given() {
        HttpResponse<String> answer = asked();
        try {
            JsonNode body = JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
            if (answer.statusCode() >= 300) {
                throw new EdgeRefusedException(answer.statusCode(), body);
            }
            return body;
        } catch (JacksonException e) {
            throw new EdgeUnreachableException(tokenUrl, "answers with something other than JSON", e);
        }
    }

    private HttpResponse<String> asked() {
        HttpRequest request = HttpRequest.newBuilder(tokenUrl)
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new EdgeUnreachableException(tokenUrl, "does not answer (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdgeUnreachableException(tokenUrl, "was not waited for", e);
        }
    }
}
