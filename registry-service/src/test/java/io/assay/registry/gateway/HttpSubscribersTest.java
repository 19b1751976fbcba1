package io.assay.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.reach.AllowedHosts;
import io.assay.registry.domain.Answer;
import io.assay.registry.domain.Notice;
import io.assay.registry.domain.Subscription;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSubscribersTest {

    private static final Notice NOTICE = new Notice("msg_1", "{\"type\":\"assay.model-approved\"}");
    private static final String OTHER = "whsec_" + "Tm8gb25lIG91dHNpZGUga25vd3MgdGhpcyBrZXku";

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    /** The example of the Standard Webhooks specification and its libraries. */
    @Test
    void signsAsTheStandardsExampleDoes() {
        var secret = WebhookSecret.of(Receiver.SECRET);

        String signature = secret.signature(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsByEachKeyWhileOneReplacesTheOther() {
        Answer answer = subscribers(Receiver.SECRET + "\n" + OTHER + "\n", receiver.host()).tell(at(receiver.url()), NOTICE);

        assertThat(answer).isEqualTo(new Answer(204, "taken with status 204"));
        assertThat(receiver.heard).singleElement().satisfies(heard -> {
            assertThat(heard.id()).isEqualTo("msg_1");
            assertThat(heard.body()).isEqualTo(NOTICE.body());
            assertThat(heard.timestamp()).isCloseTo(Instant.now().getEpochSecond(), within(60L));
            assertThat(heard.isSignedBy(Receiver.SECRET)).isTrue();
            assertThat(heard.isSignedBy(OTHER)).isTrue();
            assertThat(heard.isSignedBy("whsec_" + "QW5vdGhlciBrZXkgdGhhdCBpcyBub3QgaXQ=")).isFalse();
        });
    }

    @Test
    void followsNoRedirect() {
        receiver.at("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.url());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        Answer answer = subscribers(Receiver.SECRET, receiver.host()).tell(at("http://" + receiver.host() + "/moved"), NOTICE);

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.words()).contains("redirects are not followed");
        assertThat(receiver.heard).isEmpty();
    }

    @Test
    void tellsNobodyAtAnAddressThatItMayNotAsk() {
        String port = receiver.host().substring(receiver.host().indexOf(':'));
        var hosts = new AllowedHosts("assay.webhooks.allowed-hosts", List.of("hooks.localhost" + port),
                name -> List.of(InetAddress.getLoopbackAddress()));
        var subscribers = new HttpSubscribers(hosts, Map.of("desk", WebhookSecret.of(Receiver.SECRET)));

        Answer listed = subscribers.tell(at("http://hooks.localhost" + port + "/hook"), NOTICE);
        Answer overHttps = subscribers.tell(at("https://rebound.example/hook"), NOTICE);
        Answer unlisted = subscribers.tell(at(receiver.url()), NOTICE);

        assertThat(listed).extracting(Answer::status, Answer::taken).containsExactly(0, false);
        assertThat(listed.words()).contains("127.0.0.1", "private network", "+private");
        assertThat(overHttps.words()).contains("127.0.0.1", "private network");
        assertThat(unlisted.words()).contains("not allowed", "assay.webhooks.allowed-hosts");
        assertThat(receiver.heard).isEmpty();
    }

    @Test
    void waitsForNobodyLongerThanItsTimeout() {
        var release = new CountDownLatch(1);
        receiver.at("/drips", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            awaited(release);
        });

        Answer answer = subscribers(Receiver.SECRET, receiver.host()).tell(at("http://" + receiver.host() + "/drips"), NOTICE);
        release.countDown();

        assertThat(answer).isEqualTo(new Answer(0, "no answer within PT1S"));
    }

    @Test
    void readsNoAnswerWithoutEnd() {
        receiver.at("/babbles", Receiver::babble);

        Answer answer = subscribers(Receiver.SECRET, receiver.host()).tell(at("http://" + receiver.host() + "/babbles"), NOTICE);

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void saysThatNobodyAnswersWithoutTellingTheWholeAddress() {
        String url = receiver.url() + "/s3cret?token=s3cret";
        String host = receiver.host();
        receiver.close();

        Answer answer = subscribers(Receiver.SECRET, host).tell(at(url), NOTICE);

        assertThat(answer.status()).isZero();
        assertThat(answer.words()).startsWith("http://" + host + " cannot be reached").doesNotContain("s3cret", Receiver.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_not base64!", "whsec_c2hvcnQ=", "whsec_"})
    void refusesASecretThatIsNone(String text) {
        assertThatThrownBy(() -> WebhookSecret.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("holds no secret; put whsec_ and the Base64 of 24 to 64 random bytes on a line");
    }

    private static HttpSubscribers subscribers(String secret, String host) {
        return new HttpSubscribers(
                new AllowedHosts("assay.webhooks.allowed-hosts", List.of(host)), Map.of("desk", WebhookSecret.of(secret)));
    }

    private static Subscription at(String url) {
        return new Subscription("desk", URI.create(url), Set.of("ModelApproved"), Set.of("*"), Duration.ofSeconds(1));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
