package io.assay.standalone.cli;

import io.assay.standalone.client.Credentials;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay token}: prints an access token for ASSAY_TOKEN. */
@Command(
        name = "token",
        description = "Print an access token, given for a client and its secret: export ASSAY_TOKEN=$(assay token ...).",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Option(
            names = "--client",
            paramLabel = "ID",
            defaultValue = "${env:ASSAY_CLIENT_ID}",
            description = "Who asks, e.g. olivia of assay dev (ASSAY_CLIENT_ID).",
            showDefaultValue = Visibility.NEVER)
    private String client;

    @Option(
            names = "--token-url",
            paramLabel = "URL",
            defaultValue = "${env:ASSAY_TOKEN_URL:-http://127.0.0.1:8086/oauth2/token}",
            description = "Where the authorization server gives tokens out (ASSAY_TOKEN_URL; ${DEFAULT-VALUE}).")
    private URI tokenUrl;

    /** Not an option of its own: what is on a command line others can see. */
    @Option(
            names = "--client-secret",
            hidden = true,
            defaultValue = "${env:ASSAY_CLIENT_SECRET}",
            showDefaultValue = Visibility.NEVER)
    private String secret;

    @Mixin
    private Printing printing;

    @Override
    public Integer call() {
        if (client == null || client.isBlank()) {
            throw new CommandFailedException("no client; set ASSAY_CLIENT_ID, or give --client, e.g. --client olivia with assay dev");
        }
        printing.line(new Credentials(tokenUrl, client, secretOf()).token());
        return Exit.OK;
    }

    private String secretOf() {
        if (secret != null && !secret.isBlank()) {
            return secret;
        }
        if (tokenUrl.getHost() == null || !tokenUrl.getHost().equals("127.0.0.1")) {
            throw new CommandFailedException("no secret; set ASSAY_CLIENT_SECRET to that of client " + client);
        }
        return client + "-demo-secret";
    }
}
