package io.assay.registry.config;

import io.assay.registry.domain.Policy;
import io.assay.store.ContentStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the policy, refuses what it does not understand, and keeps the file in the store under its digest. */
final class PolicyFile {

    private static final long LARGEST = 1024 * 1024;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PolicyFile() {}

    /** The policy at a path, or the one that comes with the service where the path is null. */
    static Policy load(Path path, ContentStore store) {
        String name = path == null ? "classpath:registry-policy.yaml" : path.toString();
        try {
            byte[] bytes = path == null ? builtIn() : Files.readAllBytes(path);
            Rules rules = YAML.readValue(bytes, Rules.class);
            String digest =
                    store.put(new ByteArrayInputStream(bytes), LARGEST).digest().toString();
            return new Policy(rules.tiers(), rules.tierOf(), digest);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the policy " + name + " (assay.registry.policy) cannot be used: " + words(e), e);
        }
    }

    private static byte[] builtIn() throws IOException {
        try (InputStream file = PolicyFile.class.getResourceAsStream("/registry-policy.yaml")) {
            return file.readAllBytes();
        }
    }

    private static String words(Exception e) {
        return e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
    }

    /** The file as it is written. */
    record Rules(List<Policy.Tier> tiers, Map<String, Map<String, String>> tierOf) {}
}
