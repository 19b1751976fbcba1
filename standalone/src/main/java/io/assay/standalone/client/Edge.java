package io.assay.standalone.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web edge of one service, spoken to by one person; what it refuses comes back as an exception that says why. */
public final class Edge {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final String token;

    /** The edge at this address, asked with this token. */
    public Edge(String base, String token) {
        this.base = base.replaceAll("/+$", "");
        this.token = token;
    }

    public JsonNode get(String path) {
        return answer(request(path).GET());
    }

    /** What is there; empty when it is not. */
    public Optional<JsonNode> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (EdgeRefusedException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What is there as it comes, whatever it is; the caller closes it. */
    public InputStream open(String path) {
        HttpRequest request = request(path).setHeader("Accept", "*/*").GET().build();
        var answer = sent(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() < 300) {
            return answer.body();
        }
        try (InputStream problem = answer.body()) {
            throw new EdgeRefusedException(
                    answer.statusCode(), parsed(request.uri(), new String(problem.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new EdgeUnreachableException(request.uri(), "does not answer to the end (" + e + ")", e);
        }
    }

    /** Posts JSON; the same key from the same person is the same act. */
    public JsonNode post(String path, Object body, String idempotencyKey) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Posts JSON; what it says is determined by what is sent. */
    public JsonNode post(String path, Object body) {
        return post(path, body, Fingerprint.of(path, JSON.writeValueAsString(body)));
    }

    /** Streams a file. */
    public JsonNode upload(String path, InputStream content) {
        return answer(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> content)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode answer(HttpRequest.Builder asked) {
        HttpRequest request = asked.build();
        var answer = sent(request, BodyHandlers.ofString());
        JsonNode body = parsed(request.uri(), answer.body());
        if (answer.statusCode() >= 300) {
            throw new EdgeRefusedException(answer.statusCode(), body);
        }
        return body;
    }

    private static <B> HttpResponse<B> sent(HttpRequest request, BodyHandler<B> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new EdgeUnreachableException(request.uri(), "does not answer (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdgeUnreachableException(request.uri(), "was not waited for", e);
        }
    }

    private static JsonNode parsed(URI address, String body) {
        try {
            return JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (JacksonException e) {
            throw new EdgeUnreachableException(address, "answers with something other than JSON", e);
        }
    }
}
