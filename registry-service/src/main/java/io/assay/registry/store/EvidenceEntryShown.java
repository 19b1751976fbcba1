package io.assay.registry.store;

import java.time.Instant;

/**
 * One entry of the evidence log.
 *
 * @param index number of entries before it
 * @param entryOffset where it lies in the log's own topic
 * @param topic where the record lay that it holds
 * @param eventId id of the event that it holds; null when it holds none that can be read
 */
public record EvidenceEntryShown(
        long index,
        long entryOffset,
        String topic,
        int partition,
        long offset,
        Instant appendedAt,
        String eventId,
        String type,
        Object body) {}
