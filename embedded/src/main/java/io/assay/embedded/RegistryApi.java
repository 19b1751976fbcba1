package io.assay.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part of the Confluent schema registry REST API that Kafka tools use. */
final class RegistryApi implements HttpHandler {

    private static final int LARGEST_BODY = 1024 * 1024;

    private final JsonMapper json = new JsonMapper();
    private final Subjects subjects;

    RegistryApi(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Object answer;
            int status = 200;
            try {
                answer = answer(exchange);
            } catch (RegistryProblem e) {
                status = e.status();
                answer = Map.of("error_code", e.code(), "message", e.getMessage());
            } catch (RuntimeException e) {
                status = 500;
                answer = Map.of("error_code", 50001, "message", "the registry failed: " + e.getMessage());
            }
            byte[] bytes = json.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Object answer(HttpExchange exchange) throws IOException {
        List<String> path = path(exchange);
        String method = exchange.getRequestMethod();
        return switch (path.isEmpty() ? "" : path.getFirst()) {
            case "" -> Map.of();
            case "subjects" -> subjects(method, path, exchange);
            case "schemas" -> schemas(path);
            case "compatibility" -> compatibility(path, exchange);
            case "config" -> config(method, path, exchange);
            default -> throw notFound();
        };
    }

    private Object subjects(String method, List<String> path, HttpExchange exchange) throws IOException {
        boolean post = method.equals("POST");
        return switch (path.size()) {
            case 1 -> subjects.names();
            case 2 -> post ? full(subjects.find(path.get(1), schemaIn(exchange))) : throwNotFound();
            case 3 -> post
                    ? Map.of("id", subjects.register(path.get(1), schemaIn(exchange)).id())
                    : subjects.versions(path.get(1));
            case 4 -> full(subjects.version(path.get(1), path.get(3)));
            default -> throw notFound();
        };
    }

    private Object schemas(List<String> path) {
        if (path.size() == 2 && path.get(1).equals("types")) {
            return List.of("AVRO");
        }
        if (path.size() == 3 && path.get(1).equals("ids") && path.get(2).matches("\\d{1,9}")) {
            return Map.of("schema", subjects.byId(Integer.parseInt(path.get(2))));
        }
        throw notFound();
    }

    private Object compatibility(List<String> path, HttpExchange exchange) throws IOException {
        if (path.size() != 5) {
            throw notFound();
        }
        return Map.of("is_compatible", subjects.compatible(path.get(2), path.get(4), schemaIn(exchange)));
    }

    private Object config(String method, List<String> path, HttpExchange exchange) throws IOException {
        String subject = path.size() > 1 ? path.get(1) : "";
        if (method.equals("PUT")) {
            subjects.level(subject, text(exchange, "compatibility"));
            return Map.of("compatibility", subjects.level(subject));
        }
        return Map.of("compatibilityLevel", subjects.level(subject));
    }

    private static Map<String, Object> full(Registration found) {
        return Map.of(
                "subject", found.subject(), "version", found.version(), "id", found.id(), "schema", found.schema());
    }

    private String schemaIn(HttpExchange exchange) throws IOException {
        return text(exchange, "schema");
    }

    private String text(HttpExchange exchange, String field) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new RegistryProblem(413, 413, "The request is larger than " + LARGEST_BODY + " bytes");
        }
        try {
            JsonNode value = json.readTree(body).get(field);
            if (value == null || !value.isString()) {
                throw new RegistryProblem(422, 42201, "The request lacks the text field '" + field + "'");
            }
            return value.asString();
        } catch (JacksonException e) {
            throw new RegistryProblem(400, 400, "The request is not JSON: " + e.getOriginalMessage());
        }
    }

    private static List<String> path(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getRawPath().split("/"))
                .filter(step -> !step.isEmpty())
                .map(step -> URLDecoder.decode(step, StandardCharsets.UTF_8))
                .toList();
    }

    private static Object throwNotFound() {
        throw notFound();
    }

    private static RegistryProblem notFound() {
        return new RegistryProblem(404, 404, "HTTP 404 Not Found");
    }
}
