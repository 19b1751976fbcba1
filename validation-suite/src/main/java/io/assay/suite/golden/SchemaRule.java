package io.assay.suite.golden;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The answer as a whole is JSON, at most 32 levels deep, that a JSON Schema of draft 2020-12 accepts.
 *
 * @param schema the schema; it fetches nothing
 * @param weight what it takes at most to hold one value against it
 */
record SchemaRule(Schema schema, int weight) implements Rule {

    /** Nothing is fetched, and patterns take linear time. */
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources(false))
                    .schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .regularExpressionFactory(SchemaRule::pattern)
                            .failFast(true)
                            .build()));

    static SchemaRule read(Entry entry) {
        entry.only(List.of("kind", "name", "schema"));
        JsonNode schema = entry.node().path("schema");
        try {
            int weight = new SchemaGate(schema).weight();
            return new SchemaRule(REGISTRY.getSchema(schema), weight);
        } catch (IllegalArgumentException e) {
            throw entry.wrong("schema", e.getMessage(), "give a JSON Schema of draft 2020-12");
        }
    }

    @Override
    public boolean passes(String answer) {
        try {
            return schema.validate(JsonObjects.tree(answer)).isEmpty();
        } catch (JacksonException | ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private static RegularExpression pattern(String expression) {
        return LinearPattern.of(expression, false)::foundIn;
    }
}
