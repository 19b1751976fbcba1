package io.assay.deployment.gateway;

import io.assay.deployment.domain.Column;
import io.assay.events.DataColumn;
import io.assay.events.PredictionsServed;
import io.assay.events.ServingMode;
import io.assay.wire.Wire;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Writes what was served as records of the journal, and joins the records of a batch into one event. */
final class PredictionRecords {

    private final Wire wire;

    PredictionRecords(Wire wire) {
        this.wire = wire;
    }

    /** A record of some rows of one request, itself a batch that has no number yet. */
    byte[] record(Series series, Scored scored, int from, int to) {
        int rows = to - from;
        var event = head(new BatchHead("", Instant.EPOCH, 0, series))
                .setMeta(Metas.OPEN)
                .setRows(rows)
                .setRequestIds(scored.requestIds(from, to))
                .setServedAt(Collections.nCopies(rows, scored.at()))
                .setLatencyMicros(Collections.nCopies(rows, scored.latencyMicros()))
                .setFeatures(columns(scored.features(), from, to))
                .setOutputs(columns(scored.outputs(), from, to))
                .build();
        return wire.codec().encode(wire.topicOf(event), event);
    }

    /** A record of a request that got no prediction. */
    byte[] failure(Series series, Instant at) {
        var event = head(new BatchHead("", Instant.EPOCH, 0, series))
                .setMeta(Metas.root("", at, ""))
                .setRows(0)
                .setRequestIds(List.of())
                .setServedAt(List.of())
                .setLatencyMicros(List.of())
                .setFeatures(List.of())
                .setOutputs(List.of())
                .setFailed(1)
                .build();
        return wire.codec().encode(wire.topicOf(event), event);
    }

    /** The event of a batch; the same file always makes the same event. */
    PredictionsServed event(BatchFile.Content content) {
        BatchHead head = content.head();
        List<PredictionsServed> parts = content.records().stream()
                .map(record -> wire.codec().decode(record, PredictionsServed.class))
                .toList();
        List<PredictionsServed> answered = parts.stream().filter(part -> part.getRows() > 0).toList();
        List<Instant> servedAt = joined(answered, PredictionsServed::getServedAt);
        Instant last = servedAt.isEmpty() ? parts.getLast().getMeta().getOccurredAt() : servedAt.getLast();
        String id = EventIds.root(head.instance(), head.startedAt().toString(), Long.toString(head.number()));
        return head(head)
                .setMeta(Metas.root(id, last, wire.actor()))
                .setRows(servedAt.size())
                .setRequestIds(joined(parts, PredictionsServed::getRequestIds))
                .setServedAt(servedAt)
                .setLatencyMicros(joined(parts, PredictionsServed::getLatencyMicros))
                .setFeatures(BatchColumns.joined(answered, PredictionsServed::getFeatures))
                .setOutputs(BatchColumns.joined(answered, PredictionsServed::getOutputs))
                .setFailed(parts.stream().mapToLong(PredictionsServed::getFailed).sum())
                .build();
    }

    private static PredictionsServed.Builder head(BatchHead head) {
        Series series = head.series();
        return PredictionsServed.newBuilder()
                .setModelId(series.modelId())
                .setVersion(series.version())
                .setEnvironment(series.environment())
                .setEpoch(series.epoch())
                .setMode(ServingMode.valueOf(series.mode().name()))
                .setShard(series.shard())
                .setInstance(head.instance())
                .setInstanceStartedAt(head.startedAt())
                .setBatchNumber(head.number());
    }

    private static List<DataColumn> columns(List<Column> columns, int from, int to) {
        return columns.stream().map(column -> BatchColumns.of(column, from, to)).toList();
    }

    private static <T> List<T> joined(
            List<PredictionsServed> parts, Function<PredictionsServed, List<T>> of) {
        List<T> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(of.apply(part)));
        return all;
    }
}
