package io.assay.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.authorization.Account;
import io.assay.authorization.AuthorizationSettings;
import io.assay.authorization.EmbeddedAuthorizationServer;
import io.assay.standalone.Assay;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsATokenForTheSecretOfAClient() {
        var olivia = new Account("person:olivia", List.of("owner"), List.of("retail"), "olivia-demo-secret");
        try (var server = EmbeddedAuthorizationServer.start(0, AuthorizationSettings.of(List.of(olivia)))) {
            String url = server.tokenUrl().toString();

            int given = run("token", "--client", "olivia", "--token-url", url);
            int refused = run("token", "--client", "mallory", "--token-url", url);

            assertThat(given).isZero();
            assertThat(out.toString().strip().split("\\.")).hasSize(3);
            assertThat(refused).isEqualTo(3);
            assertThat(err.toString()).contains("invalid_client").doesNotContain("demo-secret");
        }
    }

    @Test
    void asksForASecretWhereNoneIsKnownToEveryone() {
        int exit = run("token", "--client", "olivia", "--token-url", "https://login.example/oauth2/token");

        assertThat(exit).isEqualTo(3);
        assertThat(err.toString()).contains("no secret; set ASSAY_CLIENT_SECRET to that of client olivia");
    }

    private int run(String... words) {
        return Assay.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
    }
}
