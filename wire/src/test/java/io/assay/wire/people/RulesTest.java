package io.assay.wire.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rules, tenants and limits let through, asked of a running edge. */
class RulesTest {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop("assay.limits.body", "200B", "assay.limits.requests-per-minute", "6");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void asksForARoleOfTheRule() {
        String token = shop.people.tokenOf(Shop.OLIVIA);

        var allowed = shop.get("/things/retail/one", token);
        var denied = shop.get("/sum", token);
        var roleless = shop.get("/things/retail/one", shop.people.tokenOf(Shop.NOBODY));

        assertThat(allowed.statusCode()).isEqualTo(200);
        assertDenied(denied, 403, "role", "person:olivia has none of the roles that may do this: auditor");
        assertDenied(roleless, 403, "role", "person:nobody has none of the roles");
    }

    @Test
    void deniesWhatHasNoRule() {
        var denied = shop.get("/forgotten", shop.people.tokenOf(Shop.OLIVIA));

        assertDenied(denied, 403, "no-rule", "has no rule");
    }

    @Test
    void showsAndTouchesNothingOfAnotherTenant() {
        var shown = shop.get("/things/retail/one", shop.people.tokenOf(Shop.FRED));
        var named = shop.post("/things", Shop.FRED, "{\"id\": \"retail/one\"}");
        var part = shop.post("/things", Shop.FRED, "{\"id\": \"factoring/one\", \"parts\": [\"factoring/a\", \"retail/b\"]}");
        var own = shop.post("/things", Shop.FRED, "{\"id\": \"factoring/one\", \"parts\": [\"factoring/a\"]}");

        assertDenied(shown, 404, "tenant", "nothing like that is known here");
        assertDenied(named, 403, "tenant", "person:fred does not act for the tenant of retail/one");
        assertDenied(part, 403, "tenant", "person:fred does not act for the tenant of retail/b");
        assertThat(own.statusCode()).isEqualTo(200);
    }

    @Test
    void takesBodiesUpToTheLimitHoweverTheyAreSent() {
        String large = "{\"id\": \"retail/" + "x".repeat(200) + "\"}";
        String token = shop.people.tokenOf(Shop.OLIVIA);

        var sized = shop.post("/things", token, BodyPublishers.ofString(large));
        var chunked = shop.post("/things", token,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())));

        assertDenied(sized, 413, "size", "larger than the 200 bytes");
        assertDenied(chunked, 413, "size", "larger than the 200 bytes");
    }

    @Test
    void asksWhoActsTooOftenToComeAgain() {
        try (var busy = new Shop("assay.limits.requests-per-minute", "2", "assay.limits.reads-per-minute", "1000")) {
            String body = "{\"id\": \"retail/one\"}";

            var first = busy.post("/things", Shop.OLIVIA, body);
            var second = busy.post("/things", Shop.OLIVIA, body);
            var third = busy.post("/things", Shop.OLIVIA, body);
            var read = busy.get("/things/retail/one", busy.people.tokenOf(Shop.OLIVIA));
            var other = busy.post("/things", Shop.FRED, "{\"id\": \"factoring/one\"}");

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(third.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 30);
            assertThat(third.body()).contains("person:olivia asks more often", "\"remedy\"");
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(busy.denied("pace")).isEqualTo(1);
        }
    }

    private static void assertDenied(HttpResponse<String> answer, int status, String reason, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(words, "\"remedy\"");
        assertThat(shop.denied(reason)).isPositive();
    }
}
