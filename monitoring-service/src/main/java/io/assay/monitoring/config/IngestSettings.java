package io.assay.monitoring.config;

import io.assay.monitoring.stream.PairingTime;
import io.assay.monitoring.web.IngestSource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What monitoring is told under {@code assay.monitoring.ingest} of serving that is not ours.
 *
 * @param sources which model each inference service is
 * @param pairWithin how long a request waits for its response before it counts as failed
 * @param remembered how long what comes again is known as such
 * @param tick how often it is looked whether one waited too long
 */
@ConfigurationProperties("assay.monitoring.ingest")
record IngestSettings(
        @DefaultValue List<SourceWritten> sources,
        @DefaultValue("1m") Duration pairWithin,
        @DefaultValue("1h") Duration remembered,
        @DefaultValue("250ms") Duration tick) {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}";
    private static final Set<String> MODES = Set.of("LIVE", "SHADOW", "CANARY");

    IngestSettings {
        new PairingTime(pairWithin, remembered, tick);
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).require("assay.monitoring.ingest.sources[" + i + "]");
        }
    }

    /** One source as it is written; see {@link IngestSource}. */
    record SourceWritten(
            String inferenceService,
            String namespace,
            String endpoint,
            String model,
            String version,
            @DefaultValue("prod") String environment,
            @DefaultValue("0") long epoch,
            @DefaultValue("LIVE") String mode,
            @DefaultValue List<String> features,
            @DefaultValue List<String> outputs) {

        private void require(String place) {
            require(inferenceService != null && !inferenceService.isBlank(), place + ".inference-service", "it is missing; name the inference service");
            require(model != null && model.matches(ID), place + ".model", "'" + model + "' is no id; use <tenant>/<name>");
            require(version == null || version.matches("[A-Za-z0-9._+-]{1,64}"), place + ".version",
                    "'" + version + "' is no version; use 1 to 64 letters, digits, '.', '-', '_', '+'");
            require(environment.matches("[A-Za-z0-9._-]{1,64}"), place + ".environment",
                    "'" + environment + "' is none; use 1 to 64 letters, digits, '.', '-', '_'");
            require(MODES.contains(mode), place + ".mode", "it is " + mode + "; use LIVE, SHADOW or CANARY");
        }

        private static void require(boolean right, String field, String problem) {
            if (!right) {
                throw new IllegalArgumentException(field + ": " + problem);
            }
        }

        private IngestSource source() {
            return new IngestSource(inferenceService, namespace, endpoint, model, version, environment, epoch, mode, features, outputs);
        }
    }

    List<IngestSource> all() {
        return sources.stream().map(SourceWritten::source).toList();
    }

    PairingTime time() {
        return new PairingTime(pairWithin, remembered, tick);
    }
}
