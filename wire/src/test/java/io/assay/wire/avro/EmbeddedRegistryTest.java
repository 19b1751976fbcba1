package io.assay.wire.avro;

import io.assay.embedded.EmbeddedSchemaRegistry;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;

class EmbeddedRegistryTest extends RegistryConformance {

    private final EmbeddedSchemaRegistry registry = EmbeddedSchemaRegistry.inMemory();

    @Override
    URI url() {
        return registry.url();
    }

    @AfterAll
    void close() {
        registry.close();
    }
}
