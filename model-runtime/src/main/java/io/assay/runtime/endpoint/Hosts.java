package io.assay.runtime.endpoint;

import io.assay.reach.AllowedHost;
import io.assay.reach.AllowedHosts;
import io.assay.reach.HostNotAllowedException;
import io.assay.runtime.UnusableModelException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The hosts that may be asked, and with which token. */
final class Hosts {

    private final AllowedHosts allowed;
    private final Map<AllowedHost, String> tokens;

    /** Names found as the platform finds them. */
    Hosts(EndpointSettings settings) {
        this.allowed = new AllowedHosts(EndpointSettings.ALLOWED_HOSTS, settings.allowedHosts());
        this.tokens = settings.tokenOf();
    }

    Hosts(EndpointSettings settings, Function<String, List<InetAddress>> names) {
        this.allowed = new AllowedHosts(EndpointSettings.ALLOWED_HOSTS, settings.allowedHosts(), names);
        this.tokens = settings.tokenOf();
    }

    /** Nothing is looked up and nobody is asked unless the host stands in the list. */
    void require(URI address) {
        try {
            allowed.requireListed(address);
        } catch (HostNotAllowedException e) {
            throw new UnusableModelException(e.getMessage(), e);
        }
    }

    Optional<String> token(URI address) {
        return tokens.entrySet().stream().filter(e -> e.getKey().covers(address)).map(Map.Entry::getValue).findFirst();
    }
}
