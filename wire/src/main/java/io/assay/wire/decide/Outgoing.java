package io.assay.wire.decide;

/** A record on its way out: where to, and its bytes. */
public record Outgoing(String topic, byte[] value) {}
