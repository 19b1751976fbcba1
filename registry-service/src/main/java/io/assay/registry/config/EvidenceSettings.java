package io.assay.registry.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the registry is told under {@code assay.evidence}.
 *
 * @param origin name of the evidence log, a URL without scheme; it stays for as long as the log does
 * @param interval how long a log that grew goes without a new checkpoint
 * @param file where checkpoints are appended for others to keep
 * @param formerKeys public keys that signed earlier checkpoints: Base64 of their X.509 SPKI encodings
 */
@ConfigurationProperties("assay.evidence")
record EvidenceSettings(
        String origin, @DefaultValue("1m") Duration interval, Path file, @DefaultValue List<String> formerKeys) {}
