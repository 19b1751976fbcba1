package io.assay.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is asked whom configuration does not name, and nobody is believed about who answers. */
class AllowedEndpointTest {

    @Test
    void asksNobodyUnlessConfigurationNamesTheHostAndPort() {
        try (var server = new InferenceServer("wide")) {
            String port = server.host().substring(server.host().indexOf(':'));
            for (List<String> allowed : List.of(
                    List.<String>of(), List.of("127.0.0.1"), List.of("127.0.0.1:1"), List.of("localhost" + port))) {
                var endpoints = new Endpoints(new EndpointSettings(allowed, List.of(), null));

                assertThatThrownBy(() -> endpoints.open(endpoint(server.url(), "1")))
                        .isInstanceOf(UnusableModelException.class)
                        .hasMessageContainingAll(server.host(), "not allowed", "endpoints.allowed-hosts");
            }
            assertThat(server.heard).isEmpty();
        }
    }

    @Test
    void resolvesNoNameThatIsNotAllowed() {
        List<String> resolved = new CopyOnWriteArrayList<>();
        var endpoints = new Endpoints(EndpointSettings.none(), name -> {
            resolved.add(name);
            return List.of();
        });

        assertThatThrownBy(() -> endpoints.open(endpoint("http://secret-data.attacker.example/v2/models/m", "1")))
                .hasMessageContaining("not allowed");
        assertThat(resolved).isEmpty();
    }

    @Test
    void asksAnAllowedNameOnlyAtPublicAddressesUnlessPrivateOnesAreAllowedToo() {
        try (var server = new InferenceServer("wide")) {
            String host = "models.localhost" + server.host().substring(server.host().indexOf(':'));
            String url = "http://" + host + "/v2/models/credit";
            Function<String, List<InetAddress>> loopback = name -> List.of(InetAddress.getLoopbackAddress());
            var publicly = new Endpoints(new EndpointSettings(List.of(host), List.of(), null), loopback);

            assertThatThrownBy(() -> publicly.open(endpoint(url, "1"))).hasMessageContainingAll("127.0.0.1", "+private");
            assertThat(server.heard).isEmpty();
        }
    }

    @Test
    void looksAtTheAddressesAgainBeforeEveryRequest() {
        try (var server = new InferenceServer("wide")) {
            List<String> answers = new CopyOnWriteArrayList<>(List.of("127.0.0.1", "127.0.0.1", "169.254.169.254"));
            var endpoints = new Endpoints(server.settings(), name -> List.of(address(answers.removeFirst())));
            var model = endpoints.open(endpoint(server.url(), "1"));

            assertThatThrownBy(() -> model.score(rows(), Duration.ofSeconds(5)))
                    .hasMessageContainingAll("169.254.169.254", "is never asked");
            assertThat(server.asked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ftp://h/v2/models/m", "http://user:secret@h/v2/models/m", "http://user:secret/more@h/v2/models/m", "http://h/v2/models/m?x=1", "http://h/v2/models/m#f",
        "http://h/v2/models/", "http://h/", "h/v2/models/m", "mailto:a@b", "http://h/v2/models/m/infer", "no url"})
    void refusesAnUrlThatNamesNoModelOfTheProtocol(String url) {
        assertThatThrownBy(() -> ModelAddress.of(url))
                .isInstanceOf(UnusableModelException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains("/v2/models/<model>").doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*.example", "http://h", "h/path", "h:port", "h:80:80", "", "h+public"})
    void refusesAnAllowanceThatIsNoHost(String entry) {
        assertThatThrownBy(() -> new EndpointSettings(List.of(entry), List.of(), null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("endpoints.allowed-hosts");
    }

    @Test
    void sendsATokenOnlyToItsHostAndShowsItNowhere() {
        try (var server = new InferenceServer("wide"); var other = new InferenceServer("wide")) {
            List<String> sent = new CopyOnWriteArrayList<>();
            for (var each : List.of(server, other)) {
                each.at("", exchange -> {
                    sent.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                    InferenceServer.send(exchange, 500, "no");
                });
            }
            var settings = new EndpointSettings(
                    List.of(server.host(), other.host()), List.of(server.host() + "=s3cret"), Duration.ofSeconds(5));
            var endpoints = new Endpoints(settings);

            for (var each : List.of(server, other)) {
                assertThatThrownBy(() -> endpoints.open(endpoint(each.url(), "1"))).hasMessageNotContaining("s3cret");
            }

            assertThat(sent).containsExactly("Bearer s3cret", "null");
            assertThat(settings.toString()).doesNotContain("s3cret");
        }
    }

    @Test
    void asksTheRevisionsOwnAddressWhereSeveralVersionsServe() {
        String several = """
                {"versions": ["1", "2"], "inputs": [{"name": "X", "datatype": "FP32", "shape": [-1, 3]}],
                 "outputs": [{"name": "label", "datatype": "INT64", "shape": [-1]}]}""";

        try (var server = new InferenceServer("wide").at("", 200, several); var model = server.open()) {
            model.score(rows(), Duration.ofSeconds(5));

            assertThat(server.heard).containsExactly(
                    "GET /v2/models/credit", "GET /v2/models/credit/versions/1/ready", "POST /v2/models/credit/versions/1/infer");
        }
    }

    @Test
    void refusesAServerThatNeverSaysItsVersion() {
        String silent = """
                {"inputs": [{"name": "X", "datatype": "FP32", "shape": [-1, 3]}],
                 "outputs": [{"name": "label", "datatype": "INT64", "shape": [-1]}]}""";
        String answer = "{\"outputs\": [{\"name\": \"label\", \"datatype\": \"INT64\", \"shape\": [1], \"data\": [1]}]}";

        try (var server = new InferenceServer("wide").at("", 200, silent).at("/infer", 200, answer); var model = server.open()) {
            assertThatThrownBy(() -> model.score(rows(), Duration.ofSeconds(5))).hasMessageContaining("says nowhere which version");
        }
    }

    @Test
    void takesDeclaredPortsWhereTheServerNamesNone() {
        try (var server = new InferenceServer("wide").at("", 200, "{\"versions\": [\"1\"], \"inputs\": []}")) {
            var declared = new Endpoint(server.url(), "1",
                    List.of(Port.single("income", ValueType.DOUBLE, false)), List.of(Port.single("score", ValueType.DOUBLE, false)));

            var model = new Endpoints(server.settings()).open(declared);

            assertThat(model.inputs()).isEqualTo(declared.inputs());
            assertThat(model.outputs()).isEqualTo(declared.outputs());
        }
    }

    @Test
    void refusesAnUrlOfAnotherVersionThanTheRevision() {
        assertThatThrownBy(() -> new Endpoints(EndpointSettings.none()).open(endpoint("http://h/v2/models/m/versions/2", "1")))
                .hasMessageContaining("names version 2, but the declared revision is 1");
    }

    private static Endpoint endpoint(String url, String revision) {
        return new Endpoint(url, revision, List.of(), List.of());
    }

    private static Table rows() {
        return new Table(Arrays.stream(new String[] {"a", "b", "c"})
                .map(name -> new Column.Numbers(name, new double[] {1})).toList());
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
