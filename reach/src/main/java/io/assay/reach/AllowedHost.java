package io.assay.reach;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One host that configuration names.
 *
 * @param name a name or an address, as it stands in an URL
 * @param port -1 for the scheme's own
 * @param privately whether its address may be of a private network or this machine
 */
public record AllowedHost(String name, int port, boolean privately) {

    private static final Pattern FORM =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(?::([0-9]{1,5}))?(\\+private)?");
    private static final Pattern OWN_ALLOWANCE = Pattern.compile("\\[.+]|[0-9]+(\\.[0-9]+){3}|localhost", Pattern.CASE_INSENSITIVE);

    /** An entry of the setting of that name. */
    public static AllowedHost of(String entry, String setting) {
        Matcher form = FORM.matcher(entry.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(setting + " has '" + entry
                    + "'; use <host>, <host>:<port> or <host>:<port>+private, without scheme, path or wildcard");
        }
        String name = form.group(1);
        return new AllowedHost(
                name,
                form.group(2) == null ? -1 : Integer.parseInt(form.group(2)),
                form.group(3) != null || OWN_ALLOWANCE.matcher(name).matches());
    }

    /** Whether this is the host and port of an address. */
    public boolean covers(URI address) {
        int own = address.getScheme().equals("https") ? 443 : 80;
        int asked = address.getPort() < 0 ? own : address.getPort();
        return name.equalsIgnoreCase(address.getHost()) && asked == (port < 0 ? own : port);
    }
}
