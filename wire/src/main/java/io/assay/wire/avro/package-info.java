/** Avro to bytes and back, in the registry-framed format that every Kafka tool reads. */
package io.assay.wire.avro;
