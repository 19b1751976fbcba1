package io.assay.wire.avro;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the Confluent schema registry REST API, which Confluent, Apicurio, Karapace and Redpanda all serve. */
public final class SchemaRegistry {

    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = new JsonMapper();

    /** A registry at this address, which may have a path such as {@code /apis/ccompat/v7}. */
    public SchemaRegistry(URI url) {
        this.url = URI.create(url.toString().replaceAll("/+$", ""));
    }

    /** Registers a schema under a subject, or finds it there; returns its id. */
    public int register(String subject, Schema schema) {
        Answer answer = ask(post("/subjects/" + encoded(subject) + "/versions", body(schema)));
        if (answer.status() != 200) {
            throw new SchemaRefusedException(subject, answer.status() + " " + answer.body());
        }
        return answer.body().get("id").asInt();
    }

    /** The id of exactly this schema under a subject; empty when it is not registered there. */
    public OptionalInt idOf(String subject, Schema schema) {
        Answer answer = ask(post("/subjects/" + encoded(subject), body(schema)));
        return switch (answer.status()) {
            case 200 -> OptionalInt.of(answer.body().get("id").asInt());
            case 404 -> OptionalInt.empty();
            default -> throw unusable(answer);
        };
    }

    /** Every version of a subject, the oldest first; none when it is not registered. */
    public List<RegisteredSchema> versions(String subject) {
        String path = "/subjects/" + encoded(subject) + "/versions";
        Answer answer = ask(request(path).GET());
        return switch (answer.status()) {
            case 200 -> answer.body().valueStream().map(v -> version(path + "/" + v.asInt())).toList();
            case 404 -> List.of();
            default -> throw unusable(answer);
        };
    }

    private RegisteredSchema version(String path) {
        Answer answer = ask(request(path).GET());
        if (answer.status() != 200) {
            throw unusable(answer);
        }
        JsonNode body = answer.body();
        return new RegisteredSchema(
                body.get("subject").asString(), body.get("version").asInt(), body.get("id").asInt(), body.get("schema").asString());
    }

    /** The schema with this id; empty when there is none. */
    public Optional<Schema> byId(int id) {
        Answer answer = ask(request("/schemas/ids/" + id).GET());
        return switch (answer.status()) {
            case 200 -> Optional.of(new Schema.Parser().parse(answer.body().get("schema").asString()));
            case 404 -> Optional.empty();
            default -> throw unusable(answer);
        };
    }

    /** Sets the compatibility that every subject is held to, e.g. {@code FULL_TRANSITIVE}. */
    public void requireCompatibility(String level) {
        String body = json.writeValueAsString(Map.of("compatibility", level));
        Answer answer = ask(request("/config").PUT(BodyPublishers.ofString(body)));
        if (answer.status() != 200) {
            throw new RegistryUnavailableException(url, "refuses compatibility " + level + ": " + answer.body(), null);
        }
    }

    private RegistryUnavailableException unusable(Answer answer) {
        return new RegistryUnavailableException(url, "answers " + answer.status() + " " + answer.body(), null);
    }

    private String body(Schema schema) {
        return json.writeValueAsString(Map.of("schema", schema.toString()));
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Content-Type", JSON)
                .header("Accept", JSON + ", application/json");
    }

    private Answer ask(HttpRequest.Builder request) {
        IOException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Answer(answer.statusCode(), parsed(answer.body()));
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RegistryUnavailableException(url, "was not waited for", e);
            }
        }
        throw new RegistryUnavailableException(url, "does not answer: " + last, last);
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new RegistryUnavailableException(url, "answers with something other than JSON", e);
        }
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }

    private record Answer(int status, JsonNode body) {}
}
