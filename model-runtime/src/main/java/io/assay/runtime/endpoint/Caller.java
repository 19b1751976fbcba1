package io.assay.runtime.endpoint;

import io.assay.runtime.UnusableModelException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks allowed hosts: directly, without redirects, in bounded time and size. A name is looked up and its addresses judged
 * before each request; the platform's own cache of names then gives the connection that same answer, and over https the
 * certificate binds the name besides.
 */
final class Caller {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LARGEST = 16 * 1024 * 1024;

    /** An answer whatever its status. */
    record Answer(int status, byte[] body) {}

    private final Hosts hosts;
    private final Duration timeout;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECT)
            .build();

    Caller(Hosts hosts, Duration timeout) {
        this.hosts = hosts;
        this.timeout = timeout;
    }

    Answer get(URI address, Deadline deadline) {
        return send(HttpRequest.newBuilder(address).GET(), address, deadline);
    }

    Answer post(URI address, byte[] json, Deadline deadline) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
        return send(request, address, deadline);
    }

    private Answer send(HttpRequest.Builder request, URI address, Deadline deadline) {
        hosts.require(address);
        hosts.token(address).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        Duration left = deadline.left(timeout);
        var answer = http.sendAsync(
                request.header("Accept", "application/json").timeout(left).build(), head -> new BoundedBody(LARGEST));
        HttpResponse<byte[]> whole = awaited(answer, left, address);
        return new Answer(whole.statusCode(), whole.body());
    }

    /** The request's own timeout ends with the head of the answer; a body that drips is given up here. */
    private static HttpResponse<byte[]> awaited(
            CompletableFuture<HttpResponse<byte[]>> answer, Duration limit, URI address) {
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw Deadline.over(limit);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HttpTimeoutException
                    ? Deadline.over(limit)
                    : new UnusableModelException("the endpoint at " + address.getAuthority() + " fails: " + words(e.getCause()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnusableModelException("interrupted while the endpoint was asked", e);
        }
    }

    private static String words(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
