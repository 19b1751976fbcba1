package io.assay.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the registry's edge as people, named by their names. */
final class Edge {

    /** Status, content type and JSON of an answer. */
    record Answer(int status, String type, JsonNode body) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final UnaryOperator<String> tokens;

    Edge(int port, UnaryOperator<String> tokens) {
        this.tokens = tokens;
        this.base = "http://127.0.0.1:" + port;
    }

    Answer get(String name, String path) {
        return send(name, request(path).GET());
    }

    Answer post(String name, String path, String json) {
        return send(
                name, request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer postOnce(String name, String path, String key, String json) {
        return send(
                name,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(json)));
    }

    Answer upload(String name, byte[] bytes) {
        return send(
                name,
                request("/files")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(bytes)));
    }

    Answer uploadAs(String name, String type, byte[] bytes) {
        return send(name, request("/files").header("Content-Type", type).POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** An answer of any length, into a file. */
    HttpResponse<Path> file(String name, String path, Path file) {
        return sent(name, request(path).GET(), HttpResponse.BodyHandlers.ofFile(file));
    }

    /** An answer that is no JSON, as it came. */
    HttpResponse<String> text(String name, String path) {
        return sent(name, request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private Answer send(String name, HttpRequest.Builder request) {
        var answer = sent(name, request);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new Answer(answer.statusCode(), type, type.contains("json") ? JSON.readTree(answer.body()) : null);
    }

    private HttpResponse<String> sent(String name, HttpRequest.Builder request) {
        return sent(name, request, HttpResponse.BodyHandlers.ofString());
    }

    private <B> HttpResponse<B> sent(String name, HttpRequest.Builder request, HttpResponse.BodyHandler<B> body) {
        HttpRequest.Builder asked = name == null ? request : request.header("Authorization", "Bearer " + tokens.apply(name));
        try {
            return http.send(asked.build(), body);
        } catch (IOException e) {
            throw new IllegalStateException("the registry does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
