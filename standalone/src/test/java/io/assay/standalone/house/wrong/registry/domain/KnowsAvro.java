package io.assay.standalone.house.wrong.registry.domain;

import org.apache.avro.Schema;

/** Wrong: a domain with Avro. */
final class KnowsAvro {

    Schema schema;
}
