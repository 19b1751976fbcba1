package io.assay.wire.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.ModelRefused;
import io.assay.events.ModelRejected;
import io.assay.events.Reason;
import io.assay.wire.event.Metas;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroCodecTest {

    private static final String TOPIC = "modelops.model-refused.v1";
    private static final ModelRefused EVENT = new ModelRefused(
            Metas.root("06c6b65a-3940-5fbe-b868-2718a6024e98", Instant.parse("2026-01-01T10:00:00Z"), "person:dana"),
            "retail/credit-risk", "1.0.0", "s", List.of(new Reason("version", "is taken", "choose another")));

    private EmbeddedSchemaRegistry embedded;
    private AvroCodec codec;

    @BeforeEach
    void open() {
        embedded = EmbeddedSchemaRegistry.inMemory();
        var registry = new SchemaRegistry(embedded.url());
        registry.register(TOPIC + "-value", EVENT.getSchema());
        codec = new AvroCodec(registry);
    }

    @AfterEach
    void close() {
        embedded.close();
    }

    /** Golden: magic 00, schema id 00000001, then Avro 1.12 binary (zig-zag lengths, union branch 0 for null). */
    @Test
    void writesTheseVeryBytes() {
        assertThat(HexFormat.of().formatHex(codec.encode(TOPIC, EVENT))).isEqualTo("0000000001"
                + "48" + hex("06c6b65a-3940-5fbe-b868-2718a6024e98") + "80e4ff8fef66" + "00"
                + "48" + hex("06c6b65a-3940-5fbe-b868-2718a6024e98") + "16" + hex("person:dana") + "00"
                + "24" + hex("retail/credit-risk") + "0a" + hex("1.0.0") + "02" + hex("s")
                + "02" + "0e" + hex("version") + "10" + hex("is taken") + "1c" + hex("choose another") + "00");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(codec.decode(codec.encode(TOPIC, EVENT), ModelRefused.class)).isEqualTo(EVENT);
    }

    @Test
    void refusesEveryWayOfBeingWrong() {
        byte[] good = codec.encode(TOPIC, EVENT);

        refuses(null, "tombstone");
        refuses(new byte[0], "fewer than the frame");
        refuses(new byte[] {1, 0, 0, 0, 1, 2}, "not registry-framed");
        refuses(new byte[] {0, 0, 0, 9, 9, 2}, "knows no schema with id 2313");
        refuses(Arrays.copyOf(good, good.length - 1), "Avro is broken");
        refuses(Arrays.copyOf(good, good.length + 1), "bytes are left over");
        assertThatThrownBy(() -> codec.decode(good, ModelRejected.class)).isInstanceOf(UndecodableException.class)
                .hasMessageContaining("it is a io.assay.events.ModelRefused, not a io.assay.events.ModelRejected");
    }

    @Test
    void refusesNoiseAndNothingElseHappens() {
        byte[] good = codec.encode(TOPIC, EVENT);
        var random = new Random(7);

        for (int i = 0; i < 5_000; i++) {
            byte[] noise = new byte[5 + random.nextInt(200)];
            random.nextBytes(noise);
            System.arraycopy(good, 0, noise, 0, 5);
            readsOrRefuses(noise);
        }
    }

    @Test
    void tellsALostRegistryFromABrokenRecord() {
        byte[] good = codec.encode(TOPIC, EVENT);
        var lost = new AvroCodec(new SchemaRegistry(URI.create("http://127.0.0.1:1")));

        assertThatThrownBy(() -> lost.decode(good, ModelRefused.class)).isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void saysHowToRegisterAMissingSchema() {
        assertThatThrownBy(() -> codec.encode("modelops.other.v1", EVENT)).isInstanceOf(SchemaMissingException.class)
                .hasMessageContaining("assay schemas register");
    }

    private void readsOrRefuses(byte[] noise) {
        try {
            assertThat(codec.decode(noise, ModelRefused.class)).isNotNull();
        } catch (UndecodableException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }

    private void refuses(byte[] value, String words) {
        assertThatThrownBy(() -> codec.decode(value, ModelRefused.class)).isInstanceOf(UndecodableException.class)
                .hasMessageContaining(words);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
