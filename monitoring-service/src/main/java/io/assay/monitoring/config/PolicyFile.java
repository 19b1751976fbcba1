package io.assay.monitoring.config;

import io.assay.monitoring.domain.Policy;
import io.assay.monitoring.domain.Thresholds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the thresholds; a name it does not know or a value that cannot be stops the start. */
final class PolicyFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    record Content(String strictest, Map<String, Thresholds> tiers) {}

    private PolicyFile() {}

    static Policy read(Resource file) {
        try {
            byte[] bytes = file.getContentAsByteArray();
            Content content = YAML.readValue(bytes, Content.class);
            return new Policy(digest(bytes), content.strictest(), content.tiers());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the monitoring policy " + file + " is not usable: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the monitoring policy " + file + " cannot be read", e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return "assay:sha256/" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
