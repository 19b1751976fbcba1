package io.assay.wire.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.events.ModelRefused;
import io.assay.events.Reason;
import io.assay.wire.event.Metas;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every schema registry must do for the services, whoever made it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistryConformance {

    private static final Schema FIRST =
            SchemaBuilder.record("io.assay.test.E").fields().requiredString("a").endRecord();
    private static final Schema GROWN = SchemaBuilder.record("io.assay.test.E").fields()
            .requiredString("a").name("b").type().nullable().stringType().stringDefault("").endRecord();
    private static final Schema BROKEN =
            SchemaBuilder.record("io.assay.test.E").fields().requiredString("a").requiredLong("c").endRecord();

    abstract URI url();

    private SchemaRegistry registry() {
        var registry = new SchemaRegistry(url());
        registry.requireCompatibility("FULL_TRANSITIVE");
        return registry;
    }

    @Test
    void givesTheSameIdToTheSameSchema() {
        int id = registry().register("same-value", FIRST);

        assertThat(registry().register("same-value", FIRST)).isEqualTo(id);
        assertThat(registry().idOf("same-value", FIRST)).hasValue(id);
    }

    @Test
    void knowsASchemaByItsId() {
        int id = registry().register("by-id-value", FIRST);

        assertThat(registry().byId(id)).contains(FIRST);
    }

    @Test
    void takesAGrownSchemaAndRefusesABrokenOne() {
        registry().register("grown-value", FIRST);

        assertThat(registry().register("grown-value", GROWN)).isPositive();
        assertThatThrownBy(() -> registry().register("grown-value", BROKEN)).isInstanceOf(SchemaRefusedException.class);
    }

    @Test
    void listsEveryVersionOfASubject() {
        int first = registry().register("versions-value", FIRST);
        int second = registry().register("versions-value", GROWN);

        assertThat(registry().versions("versions-value"))
                .extracting(RegisteredSchema::version, RegisteredSchema::id, v -> new Schema.Parser().parse(v.schema()))
                .containsExactly(tuple(1, first, FIRST), tuple(2, second, GROWN));
        assertThat(registry().versions("nobody-value")).isEmpty();
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(registry().byId(999_999)).isEmpty();
        assertThat(registry().idOf("nobody-value", FIRST)).isEmpty();
    }

    @Test
    void carriesAnEventThereAndBack() {
        var event = new ModelRefused(Metas.root("id", Instant.EPOCH, "person:dana"), "retail/credit-risk", "1.0.0", "s",
                List.of(new Reason("version", "is taken", "choose another")));
        registry().register("modelops.model-refused.v1-value", event.getSchema());
        var codec = new AvroCodec(registry());

        byte[] bytes = codec.encode("modelops.model-refused.v1", event);

        assertThat(new AvroCodec(registry()).decode(bytes, ModelRefused.class)).isEqualTo(event);
    }
}
