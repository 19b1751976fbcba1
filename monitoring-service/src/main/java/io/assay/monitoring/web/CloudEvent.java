package io.assay.monitoring.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;

/**
 * One CloudEvent of a payload log.
 *
 * @param half {@code request} or {@code response}, from its type
 * @param time when it was, if it says so
 * @param place where in the request it stands, for errors; empty for the only one
 * @param data its body
 */
record CloudEvent(
        String source,
        String id,
        String half,
        Instant time,
        String service,
        String namespace,
        String endpoint,
        String place,
        byte[] data) {

    private static final int LONGEST_SOURCE = 512;
    private static final int LONGEST_ID = 256;

    /** By its attributes; refused when one is missing or cannot be. */
    static CloudEvent of(UnaryOperator<String> attributes, String place, byte[] data) {
        String version = attributes.apply("specversion");
        String type = attributes.apply("type");
        String half = type == null ? "" : type.substring(type.lastIndexOf('.') + 1);
        String source = attributes.apply("source");
        String id = attributes.apply("id");
        String service = attributes.apply("inferenceservicename");
        new Flaws()
                .addIf(version == null || !version.matches("0\\.3|1\\.0"), place + "specversion", "it is " + version, "send CloudEvents 1.0 or 0.3")
                .addIf(!half.equals("request") && !half.equals("response"), place + "type", "it is " + type,
                        "send org.kubeflow.serving.inference.request or .response, or io.seldon.serving.inference.request or .response")
                .addIf(!fits(source, LONGEST_SOURCE), place + "source", "it is missing or too long", "give 1 to " + LONGEST_SOURCE + " characters")
                .addIf(!fits(id, LONGEST_ID), place + "id", "it is missing or too long", "give request and response the same 1 to " + LONGEST_ID + " characters")
                .addIf(service == null || service.isBlank(), place + "inferenceservicename", "it is missing", "name the inference service")
                .refuseIfAny();
        return new CloudEvent(
                source, id, half, time(attributes.apply("time"), place), service,
                attributes.apply("namespace"), attributes.apply("endpoint"), place, data);
    }

    boolean isResponse() {
        return half.equals("response");
    }

    private static boolean fits(String value, int longest) {
        return value != null && !value.isBlank() && value.length() <= longest;
    }

    private static Instant time(String time, String place) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw new Flaws().add(place + "time", "'" + time + "' is no moment", "use RFC 3339, or leave it out").refusal();
        }
    }
}
