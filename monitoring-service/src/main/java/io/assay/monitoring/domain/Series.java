package io.assay.monitoring.domain;

/** What is watched by itself: one version of a model, in one environment, serving in one mode. */
public record Series(String modelId, String version, String environment, String mode) {

    /** One word for it, for keys. */
    public String name() {
        return modelId + "@" + version + "|" + environment + "|" + mode;
    }
}
