package io.assay.wire.decide;

/** A thing in a referenced table that a key's decisions rest on, whether anything was said of it yet or not. */
public record Concern(String table, String key) {}
