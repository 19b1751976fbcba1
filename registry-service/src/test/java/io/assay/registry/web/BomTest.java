package io.assay.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BomTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOME = "http://cyclonedx.org/schema/";
    private static final Schema SCHEMA = schema();

    static Stream<PackFacts> versions() {
        return Stream.of(Shown.creditRisk(), Shown.unknown());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void isWhatCycloneDxCallsABillOfMaterials(PackFacts version) {
        assertThat(errors(bom(version))).isEmpty();
    }

    @Test
    void aFieldThatCycloneDxDoesNotKnowIsNoticed() {
        JsonNode bom = bom(Shown.creditRisk());
        ((ObjectNode) bom.at("/metadata/component/modelCard/considerations")).put("purpose", "credit");
        ((ObjectNode) bom.at("/components/0/hashes/0")).put("content", "no hash");

        assertThat(errors(bom)).hasSize(2);
    }

    @Test
    void namesTheModelItsFilesItsDataAndWhatWasMeasured() {
        JsonNode bom = bom(Shown.creditRisk());

        assertThat(bom.at("/metadata/component/type").asString()).isEqualTo("machine-learning-model");
        assertThat(bom.at("/serialNumber").asString()).isEqualTo("urn:uuid:f40c2b37-26bb-5442-8644-8358862df8be");
        assertThat(bom.at("/components/0/hashes/0/content").asString())
                .isEqualTo("0bf474896363505e5ea5e5d6ace8ebfb13a760a409b1fb467d428fc716f9f284");
        assertThat(bom.at("/components/1/name").asString()).isEqualTo("retail/credit-holdout-2026");
        JsonNode metrics = bom.at("/metadata/component/modelCard/quantitativeAnalysis/performanceMetrics");
        assertThat(metrics.findValuesAsString("type")).containsExactly("auc", "brier", "disparate-impact");
        assertThat(metrics.at("/2/confidenceInterval/lowerBound").asString()).isEqualTo("0.842");
    }

    private static JsonNode bom(PackFacts facts) {
        return JSON.valueToTree(Bom.of(facts));
    }

    private static List<Error> errors(JsonNode bom) {
        return SCHEMA.validate(bom);
    }

    private static Schema schema() {
        Map<String, String> texts = Stream.of("bom-1.6.schema.json", "spdx.schema.json", "jsf-0.82.schema.json")
                .collect(Collectors.toMap(HOME::concat, BomTest::text));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, registry -> registry.schemas(texts))
                .getSchema(SchemaLocation.of(HOME + "bom-1.6.schema.json"));
    }

    private static String text(String file) {
        try (InputStream in = BomTest.class.getResourceAsStream("/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
