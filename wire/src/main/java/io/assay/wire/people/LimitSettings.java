package io.assay.wire.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one person may ask, under {@code assay.limits}.
 *
 * @param requestsPerMinute acts per person and minute
 * @param readsPerMinute reads per person and minute
 * @param inferencesPerMinute inference requests per caller and minute
 * @param body largest JSON body; uploads and inference have limits of their own
 */
@ConfigurationProperties("assay.limits")
public record LimitSettings(
        @DefaultValue("600") int requestsPerMinute,
        @DefaultValue("6000") int readsPerMinute,
        @DefaultValue("600000") int inferencesPerMinute,
        @DefaultValue("1MB") DataSize body) {

    public LimitSettings {
        requirePositive("requests-per-minute", requestsPerMinute);
        requirePositive("reads-per-minute", readsPerMinute);
        requirePositive("inferences-per-minute", inferencesPerMinute);
        if (body.toBytes() < 1 || body.toBytes() >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("assay.limits.body is " + body + "; choose 1B to 2047MB");
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("assay.limits." + name + " is " + value + "; choose at least 1");
        }
    }
}
