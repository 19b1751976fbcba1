package io.assay.registry.store;

import java.time.Instant;

/** One checkpoint: size and root hash of the evidence log, and the note that signs them. */
public record CheckpointShown(String origin, long size, String root, String note, String keyId, Instant at) {}
