package io.assay.registry.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WebhookSettingsTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    private Path folder;

    private final Map<String, String> written = new HashMap<>();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("good"), SECRET + "\n");
        Files.writeString(folder.resolve("bad"), SECRET.substring(1));
        set("name", "desk");
        set("url", "https://desk.example/hook?token=t0p");
        set("secret-file", folder.resolve("good").toString());
    }

    @Test
    void tellsWhatMattersUnlessToldOtherwise() {
        var desk = settings().all().named("desk").orElseThrow();

        assertThat(desk.events()).hasSize(16).contains("ApprovalRequested", "BypassRefused", "ArtefactRecalled");
        assertThat(desk.tenants()).isEqualTo(Set.of("*"));
        assertThat(desk.place()).isEqualTo("https://desk.example");
        assertThat(settings().workers()).isEqualTo(1);
    }

    @Test
    void tellsNobodyByItself() {
        written.clear();

        assertThat(settings().all().all()).isEmpty();
        assertThat(settings().pausing().pauses()).hasSize(6);
    }

    @Test
    void takesHttpForAListedHost() {
        set("url", "http://127.0.0.1:9000/hook");
        written.put("assay.webhooks.allowed-hosts[0]", "127.0.0.1:9000");

        assertThat(settings().all().named("desk")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name        | Risk Desk                   | subscriptions[0].name | use lower-case letters",
        "url         | http://desk.example/        | subscriptions[0].url | add desk.example to assay.webhooks.allowed-hosts",
        "url         | https://user:word@desk.example/ | subscriptions[0].url | without user",
        "url         | ftp://desk.example/         | subscriptions[0].url | use https",
        "events      | ModelApprooved              | subscriptions[0].events | [ModelApprooved] are none that are told",
        "events      | PredictionsServed           | subscriptions[0].events | [PredictionsServed] are none that are told",
        "timeout     | 2m                          | subscriptions[0].timeout | at most PT1M",
        "secret-file | /nowhere/secret             | 'desk' | see that it is there",
    })
    void refusesWhatCannotBeMeant(String field, String value, String named, String remedy) {
        set(field, value);

        assertThatThrownBy(this::settings).rootCause().hasMessageContainingAll(named, remedy).hasMessageNotContaining("word@");
    }

    @Test
    void refusesASecretThatIsNoneWithoutShowingIt() {
        set("secret-file", folder.resolve("bad").toString());

        assertThatThrownBy(this::settings).rootCause()
                .hasMessageContainingAll("'desk'", "holds no secret", "whsec_ and the Base64 of 24 to 64 random bytes")
                .hasMessageNotContaining("MfKQ9r8GKYqr");
    }

    @Test
    void refusesASubscriptionWithoutSecretAndANameThatIsTakenTwice() {
        List.of("name", "url", "secret-file").forEach(field ->
                written.put("assay.webhooks.subscriptions[1]." + field, written.get("assay.webhooks.subscriptions[0]." + field)));
        assertThatThrownBy(this::settings).rootCause().hasMessageContaining("names one twice");

        written.remove("assay.webhooks.subscriptions[1].secret-file");
        assertThatThrownBy(this::settings).rootCause().hasMessageContaining("subscriptions[1].secret-file: it is missing");
    }

    private void set(String field, String value) {
        written.put("assay.webhooks.subscriptions[0]." + field, value);
    }

    private WebhookSettings settings() {
        return new Binder(new MapConfigurationPropertySource(written)).bindOrCreate("assay.webhooks", WebhookSettings.class);
    }
}
