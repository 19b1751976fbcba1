package io.assay.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the registry's edge as a person whose token is the person's name. */
final class Edge {

    /** Status, content type and JSON of an answer. */
    record Answer(int status, String type, JsonNode body) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Edge(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    Answer get(String token, String path) {
        return send(token, request(path).GET());
    }

    Answer post(String token, String path, String json) {
        return send(
                token, request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer postOnce(String token, String path, String key, String json) {
        return send(
                token,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(json)));
    }

    Answer upload(String token, byte[] bytes) {
        return send(
                token,
                request("/files")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(bytes)));
    }

    Answer uploadAs(String token, String type, byte[] bytes) {
        return send(token, request("/files").header("Content-Type", type).POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** An answer that is no JSON, as it came. */
    HttpResponse<String> text(String token, String path) {
        return sent(token, request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private Answer send(String token, HttpRequest.Builder request) {
        var answer = sent(token, request);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new Answer(answer.statusCode(), type, type.contains("json") ? JSON.readTree(answer.body()) : null);
    }

    private HttpResponse<String> sent(String token, HttpRequest.Builder request) {
        HttpRequest.Builder asked = token == null ? request : request.header("Authorization", "Bearer " + token);
        try {
            return http.send(asked.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the registry does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
