package io.assay.runtime.endpoint;

import io.assay.reach.AllowedHost;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which remote models may be asked, and how; what is null was not set.
 *
 * @param allowedHosts {@code host[:port]}, exactly, without port the scheme's own; none unless named. A name whose address
 *     is of a private network or this machine needs {@code host[:port]+private}; an address given as such, and
 *     {@code localhost}, need it not. Link-local and cloud metadata addresses are never asked
 * @param tokens {@code host[:port]=token}: a bearer token for that host
 * @param timeout the longest that one request may take, 10 seconds if not set
 */
public record EndpointSettings(List<String> allowedHosts, List<String> tokens, Duration timeout) {

    static final String ALLOWED_HOSTS = "endpoints.allowed-hosts";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    public EndpointSettings {
        allowedHosts = allowedHosts == null ? List.of() : List.copyOf(allowedHosts);
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
        timeout = timeout == null ? TIMEOUT : timeout;
        allowedHosts.forEach(entry -> AllowedHost.of(entry, ALLOWED_HOSTS));
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("endpoints.timeout is " + timeout + "; choose more than 0, such as 10s");
        }
        if (tokens.stream().anyMatch(token -> !token.matches("[^=\\s]+=[!-~]+"))) {
            throw new IllegalArgumentException("endpoints.tokens has an entry that is not <host>=<token>; name host and token");
        }
    }

    /** Nothing may be asked. */
    public static EndpointSettings none() {
        return new EndpointSettings(null, null, null);
    }

    Map<AllowedHost, String> tokenOf() {
        return tokens.stream().collect(Collectors.toMap(
                entry -> AllowedHost.of(entry.substring(0, entry.indexOf('=')), ALLOWED_HOSTS),
                entry -> entry.substring(entry.indexOf('=') + 1)));
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "EndpointSettings[allowedHosts=" + allowedHosts + ", timeout=" + timeout + "]";
    }
}
