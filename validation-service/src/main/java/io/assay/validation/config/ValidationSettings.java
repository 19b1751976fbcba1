package io.assay.validation.config;

import io.assay.runtime.endpoint.EndpointSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What validation is told under {@code assay.validation}.
 *
 * @param policy file of the policy by which models are judged; the one that comes with the product when not set
 * @param workers how many versions are judged at once
 * @param batch rows scored at once
 * @param batchLimit how long a model may take over one batch
 * @param modelSize largest model file that is opened
 * @param dataSize largest data set that is read
 * @param processes what the processes may use in which models are opened
 * @param endpoints which models that answer elsewhere may be asked
 * @param trustedKeys public keys whose signatures over models count, by their ids
 */
@ConfigurationProperties("assay.validation")
public record ValidationSettings(
        Path policy,
        @DefaultValue("1") int workers,
        @DefaultValue("4096") int batch,
        @DefaultValue("60s") Duration batchLimit,
        @DefaultValue("512MB") DataSize modelSize,
        @DefaultValue("1GB") DataSize dataSize,
        @DefaultValue ModelProcesses processes,
        @DefaultValue EndpointSettings endpoints,
        @DefaultValue Map<String, String> trustedKeys) {

    public ValidationSettings {
        require(workers >= 1, "assay.validation.workers is " + workers + "; choose at least 1");
        require(batch >= 1, "assay.validation.batch is " + batch + "; choose at least 1 row, 1,024 to 8,192 do well");
        require(batchLimit.isPositive(), "assay.validation.batch-limit is " + batchLimit + "; choose more than 0");
        require(modelSize.toBytes() >= 1 && modelSize.toBytes() < Integer.MAX_VALUE,
                "assay.validation.model-size is " + modelSize + "; choose 1 B to 2047 MB");
        require(dataSize.toBytes() >= 1, "assay.validation.data-size is " + dataSize + "; choose at least 1 B");
        trustedKeys = Map.copyOf(trustedKeys);
    }

    private static void require(boolean right, String problem) {
        if (!right) {
            throw new IllegalArgumentException(problem);
        }
    }
}
