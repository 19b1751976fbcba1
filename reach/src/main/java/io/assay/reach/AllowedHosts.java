package io.assay.reach;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The hosts that one setting allows; the addresses of a name are looked at again whenever it is judged. */
public final class AllowedHosts {

    private final String setting;
    private final List<AllowedHost> hosts;
    private final Function<String, List<InetAddress>> names;

    /** Names found as the platform finds them. */
    public AllowedHosts(String setting, List<String> entries) {
        this(setting, entries, AllowedHosts::addresses);
    }

    /** Names found by that function. */
    public AllowedHosts(String setting, List<String> entries, Function<String, List<InetAddress>> names) {
        this.setting = setting;
        this.hosts = entries.stream().map(entry -> AllowedHost.of(entry, setting)).toList();
        this.names = names;
    }

    /** Whether an entry covers an address. */
    public boolean list(URI address) {
        return listed(address).isPresent();
    }

    /**
     * Lets only listed hosts pass, at addresses that their entries allow; no name is looked up that is not listed.
     *
     * @throws HostNotAllowedException saying why it may not be asked
     */
    public void requireListed(URI address) {
        judge(address, listed(address).orElseThrow(() -> unlisted(address, "")).privately());
    }

    /**
     * Lets listed hosts pass, and over https any host at public addresses.
     *
     * @throws HostNotAllowedException saying why it may not be asked
     */
    public void requireListedOrPublic(URI address) {
        Optional<AllowedHost> host = listed(address);
        if (host.isEmpty() && !"https".equals(address.getScheme())) {
            throw unlisted(address, ", or use https");
        }
        judge(address, host.map(AllowedHost::privately).orElse(false));
    }

    private Optional<AllowedHost> listed(URI address) {
        return hosts.stream().filter(host -> host.covers(address)).findFirst();
    }

    private void judge(URI address, boolean privately) {
        for (InetAddress found : names.apply(address.getHost())) {
            Reach reach = Reach.of(found);
            if (reach == Reach.NEVER || reach == Reach.PRIVATE && !privately) {
                throw new HostNotAllowedException("the host %s has the address %s, which %s".formatted(
                        address.getAuthority(), found.getHostAddress(),
                        reach == Reach.NEVER
                                ? "is never asked; use a server that is no link-local or metadata service"
                                : "is of a private network; have it allowed as <host>:<port>+private"));
            }
        }
    }

    private HostNotAllowedException unlisted(URI address, String otherwise) {
        return new HostNotAllowedException(
                "the host " + address.getAuthority() + " is not allowed; have it added to " + setting + otherwise);
    }

    private static List<InetAddress> addresses(String name) {
        try {
            return List.of(InetAddress.getAllByName(name));
        } catch (UnknownHostException e) {
            throw new HostNotAllowedException("the host " + name + " is unknown; see that its name can be resolved here");
        }
    }
}
