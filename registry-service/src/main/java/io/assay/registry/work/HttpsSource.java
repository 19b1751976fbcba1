package io.assay.registry.work;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

/** A prefix of https addresses that files may be fetched from; no redirect is followed, no local address is asked. */
final class HttpsSource implements Source {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final URI prefix;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    HttpsSource(URI prefix) {
        this.prefix = prefix;
    }

    @Override
    public boolean covers(URI location) {
        return "https".equals(location.getScheme())
                && prefix.getHost().equalsIgnoreCase(location.getHost())
                && prefix.getPort() == location.getPort()
                && location.getUserInfo() == null
                && plain(location.getRawPath())
                && location.getPath().startsWith(prefix.getPath());
    }

    private static boolean plain(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return !lower.contains("..") && !lower.contains("%2e") && !lower.contains("%2f") && !lower.contains("%5c");
    }

    @Override
    public InputStream open(URI location) throws IOException {
        for (InetAddress address : addresses(location)) {
            if (local(address)) {
                throw new NotFetchedException(
                        location.getHost() + " resolves to the local address " + address.getHostAddress());
            }
        }
        try {
            var request =
                    HttpRequest.newBuilder(location).timeout(PATIENCE).GET().build();
            return body(location, http.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching " + location, e);
        }
    }

    private static InputStream body(URI location, HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        answer.body().close();
        if (answer.statusCode() >= 500) {
            throw new IOException(location + " answers " + answer.statusCode());
        }
        throw new NotFetchedException(location + " answers " + answer.statusCode()
                + (answer.statusCode() / 100 == 3 ? "; redirects are not followed" : ""));
    }

    private static InetAddress[] addresses(URI location) throws IOException {
        try {
            return InetAddress.getAllByName(location.getHost());
        } catch (UnknownHostException e) {
            throw new IOException("the host " + location.getHost() + " is unknown", e);
        }
    }

    /** Whether an address is this machine, a link-local service (such as a cloud's metadata), or nobody in particular. */
    static boolean local(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }
}
