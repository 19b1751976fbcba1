package io.assay.registry.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the registry is told under {@code assay.registry}.
 *
 * @param policy file with tiers and what they ask; without it the one that comes with the service
 * @param sources places that files may be fetched from: {@code file:/folder/} or {@code https://host/prefix/}
 * @param maxFileSize largest file that is taken
 * @param workers how many submissions have their files looked for at once
 */
@ConfigurationProperties("assay.registry")
public record RegistrySettings(
        Path policy,
        @DefaultValue List<URI> sources,
        @DefaultValue("512MB") DataSize maxFileSize,
        @DefaultValue("2") int workers) {

    public RegistrySettings {
        if (maxFileSize.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "assay.registry.max-file-size is " + maxFileSize + "; set it to at least 1B");
        }
        if (workers < 1) {
            throw new IllegalArgumentException("assay.registry.workers is " + workers + "; set it to at least 1");
        }
    }
}
