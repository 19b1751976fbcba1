package io.assay.registry.config;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.registry.domain.Policy;
import io.assay.registry.domain.Rulebook;
import io.assay.store.ContentStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The governance policy in force: read, held against its JSON Schema, compiled, and kept in the store under its digest.
 *
 * @param policy what it says without expressions
 * @param rulebook its expressions
 */
record GovernancePack(Policy policy, Rulebook rulebook) {

    private static final long LARGEST = 1024 * 1024;
    private static final String BUILT_IN = "governance-policy.yaml";
    private static final int PROBLEMS_TOLD = 10;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    /**
     * The policy at a path, or the one that comes with the service where the path is null.
     *
     * @throws IllegalStateException naming the file, the place in it, the problem and the remedy
     */
    static GovernancePack load(Path path, ContentStore store) {
        String name = path == null ? "classpath:" + BUILT_IN : path.toString();
        try {
            byte[] bytes = path == null ? builtIn(BUILT_IN) : Files.readAllBytes(path);
            requireForm(new String(bytes, StandardCharsets.UTF_8));
            GovernanceWritten written = YAML.readValue(bytes, GovernanceWritten.class);
            String digest =
                    store.put(new ByteArrayInputStream(bytes), LARGEST).digest().toString();
            return new GovernancePack(written.policy(digest), written.rulebook());
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the policy " + name + " (assay.registry.policy) cannot be used: " + words(e), e);
        }
    }

    private static void requireForm(String yaml) throws IOException {
        String schema = new String(builtIn("governance-policy.schema.json"), StandardCharsets.UTF_8);
        Schema form = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        String problems = form.validate(yaml, InputFormat.YAML).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .sorted()
                .limit(PROBLEMS_TOLD)
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems);
        }
    }

    private static byte[] builtIn(String resource) throws IOException {
        try (InputStream file = GovernancePack.class.getResourceAsStream("/" + resource)) {
            return file.readAllBytes();
        }
    }

    private static String words(Exception e) {
        return e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
    }
}
