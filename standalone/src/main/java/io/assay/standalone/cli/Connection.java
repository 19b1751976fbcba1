package io.assay.standalone.cli;

import io.assay.standalone.client.Edge;
import picocli.CommandLine.Option;

/** Where the services answer, and with whose token they are asked. */
final class Connection {

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "${env:ASSAY_REGISTRY_URL:-http://127.0.0.1:8081}",
            description = "The registry-service (ASSAY_REGISTRY_URL; ${DEFAULT-VALUE}).")
    private String registry;

    @Option(
            names = "--deployment",
            paramLabel = "URL",
            defaultValue = "${env:ASSAY_DEPLOYMENT_URL:-http://127.0.0.1:8083}",
            description = "The deployment-service (ASSAY_DEPLOYMENT_URL; ${DEFAULT-VALUE}).")
    private String deployment;

    @Option(
            names = "--monitoring",
            paramLabel = "URL",
            defaultValue = "${env:ASSAY_MONITORING_URL:-http://127.0.0.1:8084}",
            description = "The monitoring-service (ASSAY_MONITORING_URL; ${DEFAULT-VALUE}).")
    private String monitoring;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:ASSAY_TOKEN}",
            description = "Whose token to ask with; better set ASSAY_TOKEN, where others cannot see it.",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private String token;

    Edge registry() {
        return new Edge(registry, token());
    }

    Edge deployment() {
        return new Edge(deployment, token());
    }

    Edge monitoring() {
        return new Edge(monitoring, token());
    }

    private String token() {
        if (token == null || token.isBlank()) {
            throw new CommandFailedException("no token; set ASSAY_TOKEN, e.g. to what `assay token` prints, or give --token");
        }
        return token;
    }
}
