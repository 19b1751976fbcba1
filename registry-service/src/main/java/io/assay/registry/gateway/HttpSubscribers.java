package io.assay.registry.gateway;

import io.assay.reach.AllowedHosts;
import io.assay.reach.HostNotAllowedException;
import io.assay.registry.domain.Answer;
import io.assay.registry.domain.Notice;
import io.assay.registry.domain.Subscribers;
import io.assay.registry.domain.Subscription;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts signed notices as Standard Webhooks: directly, without redirects, in bounded time and size. The addresses of a name
 * are judged before each request; the platform's own cache of names then gives the connection that same answer, and over
 * https the certificate binds the name besides.
 */
public final class HttpSubscribers implements Subscribers {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final AllowedHosts hosts;
    private final Map<String, WebhookSecret> secrets;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECT)
            .build();

    /** Subscribers at hosts that may be asked, with the secret of each subscription by its name. */
    public HttpSubscribers(AllowedHosts hosts, Map<String, WebhookSecret> secrets) {
        this.hosts = hosts;
        this.secrets = Map.copyOf(secrets);
    }

    @Override
    public Answer tell(Subscription subscription, Notice notice) {
        try {
            hosts.requireListedOrPublic(subscription.url());
            return answer(awaited(http.sendAsync(request(subscription, notice), head -> new Unread()), subscription.timeout()));
        } catch (HostNotAllowedException e) {
            return new Answer(0, "not sent: " + e.getMessage());
        } catch (TimeoutException e) {
            return new Answer(0, "no answer within " + subscription.timeout());
        } catch (ExecutionException e) {
            return e.getCause() instanceof HttpTimeoutException
                    ? new Answer(0, "no answer within " + subscription.timeout())
                    : new Answer(0, "%s cannot be reached: %s".formatted(subscription.place(), words(e.getCause())));
        }
    }

    private HttpRequest request(Subscription subscription, Notice notice) {
        Instant now = Instant.now();
        return HttpRequest.newBuilder(subscription.url())
                .timeout(subscription.timeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "assay")
                .header("webhook-id", notice.id())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", secrets.get(subscription.name()).signature(notice.id(), now, notice.body()))
                .POST(HttpRequest.BodyPublishers.ofString(notice.body()))
                .build();
    }

    /** The request's own timeout ends with the head of the answer; a body that drips is given up here. */
    private static HttpResponse<Void> awaited(CompletableFuture<HttpResponse<Void>> answer, Duration limit)
            throws ExecutionException, TimeoutException {
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw e;
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a subscriber was told", e);
        }
    }

    private static Answer answer(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        return new Answer(status, switch (status / 100) {
            case 2 -> "taken with status " + status;
            case 3 -> "answered %d; redirects are not followed, have the subscription's url changed".formatted(status);
            default -> "answered " + status;
        });
    }

    private static String words(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
