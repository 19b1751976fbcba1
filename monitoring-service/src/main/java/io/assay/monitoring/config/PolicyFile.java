package io.assay.monitoring.config;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.monitoring.domain.Policy;
import io.assay.monitoring.domain.Thresholds;
import io.assay.store.ContentStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The monitoring policy in force: read, held against its JSON Schema, and kept in the store under the digest that events name.
 * What it does not know or cannot be stops the start.
 */
final class PolicyFile {

    private static final String SCHEMA = "/monitoring-policy.schema.json";
    private static final long LARGEST = 1024 * 1024;
    private static final int PROBLEMS_TOLD = 10;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    record Content(String id, String version, String strictest, Map<String, Thresholds> tiers) {}

    private PolicyFile() {}

    static Policy read(Resource file, ContentStore store) {
        try {
            byte[] bytes = file.getContentAsByteArray();
            requireForm(new String(bytes, StandardCharsets.UTF_8));
            Content content = YAML.readValue(bytes, Content.class);
            String digest = store.put(new ByteArrayInputStream(bytes), LARGEST).digest().toString();
            return new Policy(digest, content.strictest(), content.tiers());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the monitoring policy " + file + " is not usable: " + words(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the monitoring policy " + file + " cannot be read", e);
        }
    }

    private static void requireForm(String yaml) throws IOException {
        YAML.readTree(yaml);
        Schema form = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema(), InputFormat.JSON);
        String problems = form.validate(yaml, InputFormat.YAML).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .sorted()
                .limit(PROBLEMS_TOLD)
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems);
        }
    }

    private static String schema() throws IOException {
        try (InputStream file = PolicyFile.class.getResourceAsStream(SCHEMA)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String words(Exception e) {
        return e instanceof DatabindException where
                ? where.getPathReference() + ": " + where.getOriginalMessage()
                : e.getMessage();
    }
}
