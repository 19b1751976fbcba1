package io.assay.wire.avro;

/**
 * One version of one subject, as every registry that speaks the Confluent REST API tells it.
 *
 * @param subject e.g. {@code modelops.model-submitted.v1-value}
 * @param version from 1, per subject
 * @param id by which records name the schema
 * @param schema Avro, as JSON text
 */
public record RegisteredSchema(String subject, int version, int id, String schema) {}
