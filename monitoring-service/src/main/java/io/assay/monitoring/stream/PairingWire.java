package io.assay.monitoring.stream;

import io.assay.events.PayloadLogged;
import io.assay.events.PredictionsServed;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Turns the halves of an inference into predictions; the same halves always make the same event. */
final class PairingWire {

    static final String RESPONSE = "response";

    private PairingWire() {}

    static String key(PayloadLogged half) {
        return half.getSource() + "|" + half.getPayloadId();
    }

    /**
     * What was served.
     *
     * @throws UndecodableException when the halves do not fit each other
     */
    static PredictionsServed paired(PayloadLogged request, PayloadLogged response, String actor) {
        if (response.getFailed()) {
            return served(request, version(request, response), at(response), actor).setFailed(1).build();
        }
        int rows = request.getRows();
        if (response.getRows() != rows) {
            throw new UndecodableException("the request has %d rows, but its response %d; log both of the same call"
                    .formatted(rows, response.getRows()));
        }
        Instant at = at(response);
        return served(request, version(request, response), at, actor)
                .setRows(rows)
                .setRequestIds(ids(request))
                .setServedAt(Collections.nCopies(rows, at))
                .setLatencyMicros(latency(request, response))
                .setFeatures(request.getColumns())
                .setOutputs(response.getColumns())
                .build();
    }

    /** A request that nobody answered. */
    static PredictionsServed failed(PayloadLogged request, String actor) {
        return served(request, request.getVersion(), at(request), actor).setFailed(1).build();
    }

    private static PredictionsServed.Builder served(PayloadLogged request, String version, Instant at, String actor) {
        String id = EventIds.root(PredictionsServed.class.getSimpleName(), request.getSource(), request.getPayloadId());
        return PredictionsServed.newBuilder()
                .setMeta(Metas.root(id, at, actor))
                .setModelId(request.getModelId())
                .setVersion(version)
                .setEnvironment(request.getEnvironment())
                .setEpoch(request.getEpoch())
                .setMode(request.getMode())
                .setShard(request.getShard())
                .setInstance(request.getSource())
                .setInstanceStartedAt(Instant.EPOCH)
                .setBatchNumber(0)
                .setRows(0)
                .setRequestIds(List.of())
                .setServedAt(List.of())
                .setLatencyMicros(List.of())
                .setFeatures(List.of())
                .setOutputs(List.of());
    }

    /** What is configured counts; else the response tells it. */
    private static String version(PayloadLogged request, PayloadLogged response) {
        String version = request.getVersion() == null ? response.getVersion() : request.getVersion();
        if (version == null) {
            throw new UndecodableException("neither the source's configuration nor the response tells the version; configure it");
        }
        return version;
    }

    private static Instant at(PayloadLogged half) {
        return half.getSentAt() == null ? half.getMeta().getOccurredAt() : half.getSentAt();
    }

    private static List<String> ids(PayloadLogged request) {
        String id = request.getRequestId();
        return request.getRows() == 1
                ? List.of(id)
                : IntStream.range(0, request.getRows()).mapToObj(row -> id + "/" + row).toList();
    }

    private static List<Integer> latency(PayloadLogged request, PayloadLogged response) {
        if (request.getSentAt() == null || response.getSentAt() == null || response.getSentAt().isBefore(request.getSentAt())) {
            return List.of();
        }
        long micros = Duration.between(request.getSentAt(), response.getSentAt()).toMillis() * 1_000;
        return Collections.nCopies(request.getRows(), (int) Math.min(Integer.MAX_VALUE, micros));
    }
}
