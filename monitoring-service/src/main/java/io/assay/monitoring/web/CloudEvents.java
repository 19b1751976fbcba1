package io.assay.monitoring.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudEvents over HTTP: in binary mode, structured, or many at once. */
final class CloudEvents {

    /** Some servers write NaN and Infinity as they are. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .build();

    private static final int MOST = 1_000;

    private CloudEvents() {}

    /** The events of a request; refused, naming the field, when one cannot be. */
    static List<CloudEvent> of(HttpHeaders headers, byte[] body) {
        MediaType type = headers.getContentType();
        String subtype = type == null ? "" : type.getSubtype();
        return switch (subtype) {
            case "cloudevents+json" -> List.of(structured(parsed("", body), ""));
            case "cloudevents-batch+json" -> batch(parsed("", body));
            default -> List.of(CloudEvent.of(name -> headers.getFirst("ce-" + name), "", body));
        };
    }

    /** JSON; refused when it is none. */
    static JsonNode parsed(String place, byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Flaws().add(place + "data", "it is no JSON: " + e.getOriginalMessage(), "send the payload as it was sent to the model")
                    .refusal();
        }
    }

    private static List<CloudEvent> batch(JsonNode events) {
        new Flaws()
                .addIf(!events.isArray(), "body", "it is no list", "send a list of CloudEvents")
                .addIf(events.size() > MOST, "body", "it has " + events.size() + " events", "send at most " + MOST + " at once")
                .refuseIfAny();
        List<CloudEvent> all = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            all.add(structured(events.get(i), "[" + i + "]."));
        }
        return all;
    }

    private static CloudEvent structured(JsonNode event, String place) {
        return CloudEvent.of(name -> event.path(name).asString(null), place, data(event, place));
    }

    private static byte[] data(JsonNode event, String place) {
        boolean encoded = event.path("datacontentencoding").asString("").equals("base64");
        String base64 = encoded ? event.path("data").asString(null) : event.path("data_base64").asString(null);
        if (base64 == null) {
            JsonNode data = event.path("data");
            return data.isString() ? data.asString().getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(data);
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Flaws().add(place + "data_base64", "it is no base64", "encode the payload, or send it as data").refusal();
        }
    }
}
