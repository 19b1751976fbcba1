package io.assay.runtime.endpoint;

import io.assay.runtime.UnusableModelException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The hosts that may be asked; the addresses of a name are looked at again before every request. */
final class Hosts {

    private final List<AllowedHost> allowed;
    private final Map<AllowedHost, String> tokens;
    private final Function<String, List<InetAddress>> names;

    /** Names found as the platform finds them. */
    Hosts(EndpointSettings settings) {
        this(settings, Hosts::addresses);
    }

    Hosts(EndpointSettings settings, Function<String, List<InetAddress>> names) {
        this.allowed = settings.allowedHosts().stream().map(AllowedHost::of).toList();
        this.tokens = settings.tokenOf();
        this.names = names;
    }

    /** Nothing is looked up and nobody is asked unless the host stands in the list. */
    void require(URI address) {
        AllowedHost host = allowed.stream().filter(h -> h.covers(address)).findFirst()
                .orElseThrow(() -> new UnusableModelException("the host " + address.getAuthority()
                        + " is not allowed; have it added to endpoints.allowed-hosts"));
        for (InetAddress found : names.apply(address.getHost())) {
            Reach reach = Reach.of(found);
            if (reach == Reach.NEVER || reach == Reach.PRIVATE && !host.privately()) {
                throw new UnusableModelException("the host %s has the address %s, which %s".formatted(
                        address.getAuthority(), found.getHostAddress(),
                        reach == Reach.NEVER
                                ? "is never asked; use a server that is no link-local or metadata service"
                                : "is of a private network; have it allowed as <host>:<port>+private"));
            }
        }
    }

    Optional<String> token(URI address) {
        return tokens.entrySet().stream().filter(e -> e.getKey().covers(address)).map(Map.Entry::getValue).findFirst();
    }

    private static List<InetAddress> addresses(String name) {
        try {
            return List.of(InetAddress.getAllByName(name));
        } catch (UnknownHostException e) {
            throw new UnusableModelException("the host " + name + " is unknown; see that its name can be resolved here", e);
        }
    }
}
