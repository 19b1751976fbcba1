package io.assay.monitoring.web;

import java.util.List;

/**
 * Which model an inference service of another platform is; what is null matches all, and of several the most exact counts.
 *
 * @param inferenceService its name, as {@code ce-inferenceservicename} says it
 * @param namespace where it runs, as {@code ce-namespace} says it
 * @param endpoint which of its endpoints, as {@code ce-endpoint} says it, e.g. {@code default} or {@code canary}
 * @param model {@code <tenant>/<name>}
 * @param version its version; null where the response tells it
 * @param environment where it serves, e.g. {@code prod}
 * @param epoch the serving epoch that the deployment was told with
 * @param mode LIVE, SHADOW or CANARY
 * @param features names of the columns of a matrix that names none, in their order
 * @param outputs the same for what is answered
 */
public record IngestSource(
        String inferenceService,
        String namespace,
        String endpoint,
        String model,
        String version,
        String environment,
        long epoch,
        String mode,
        List<String> features,
        List<String> outputs) {

    /** Whether it is this one; the more it says, the higher. Zero when it is not. */
    int matches(String service, String ofNamespace, String ofEndpoint) {
        boolean same = inferenceService.equals(service)
                && (namespace == null || namespace.equals(ofNamespace))
                && (endpoint == null || endpoint.equals(ofEndpoint));
        return same ? 1 + (namespace == null ? 0 : 1) + (endpoint == null ? 0 : 2) : 0;
    }

    String tenant() {
        return model.substring(0, model.indexOf('/'));
    }
}
