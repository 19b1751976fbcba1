package io.assay.suite.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.suite.observation.Catalogue;
import io.assay.suite.observation.CheckInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SchemaTest {

    private static final JsonNode DOCUMENT = new JsonMapper().readTree(PolicyFile.schema());
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(DOCUMENT);

    static Stream<Mistake> mistakes() {
        return Mistake.all();
    }

    @Test
    void isASchemaOfTheDraftItNames() {
        Schema draft = REGISTRY.getSchema(SchemaLocation.of(DOCUMENT.path("$schema").asString()));

        assertThat(DOCUMENT.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(draft.validate(DOCUMENT)).isEmpty();
    }

    @Test
    void acceptsTheShippedPolicyAndTheSmallOne() {
        assertThat(errors(new String(PolicyFile.own(), StandardCharsets.UTF_8))).isEmpty();
        assertThat(errors(Policies.SMALL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesJustWhatIsWrongByItsForm(Mistake mistake) {
        List<Error> errors = errors(mistake.text());

        assertThat(errors.isEmpty()).isNotEqualTo(mistake.form());
    }

    @Test
    void knowsEveryCheckWithTheBoundThatMakesSenseOfIt() {
        JsonNode rules = DOCUMENT.at("/$defs/rules/properties");

        assertThat(rules.propertyNames()).containsExactlyElementsOf(Catalogue.NAMES);
        assertThat(DOCUMENT.at("/$defs/check/enum")).extracting(JsonNode::asString).containsExactlyElementsOf(Catalogue.NAMES);
        assertThat(Catalogue.ALL).allSatisfy(check -> {
            assertThat(rules.path(check.name()).path("description").asString()).isEqualTo(check.sentence());
            assertThat(rules.path(check.name()).path("$ref").asString()).isEqualTo("#/$defs/" + rule(check));
        });
    }

    @Test
    void knowsTheSameCategoriesAndTiersAsTheReader() {
        assertThat(DOCUMENT.at("/$defs/about/properties/category/enum")).extracting(JsonNode::asString)
                .containsExactlyElementsOf(ChecksReader.CATEGORIES);
        assertThat(DOCUMENT.at("/properties/tiers/required")).extracting(JsonNode::asString)
                .containsExactlyElementsOf(TiersReader.NAMES);
    }

    private static String rule(CheckInfo check) {
        if (Vocabulary.NEVER_GATING.contains(check.name())) {
            return "told";
        }
        return switch (check.bound()) {
            case NONE -> "states";
            case AT_LEAST -> "atLeast";
            case AT_MOST -> "atMost";
            case EITHER -> "either";
        };
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(new YAMLMapper().readTree(yaml));
    }
}
