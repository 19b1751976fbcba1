package io.assay.registry.domain;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Who outside is told of what.
 *
 * @param name its name
 * @param url where it is told
 * @param events types of the events that it is told of
 * @param tenants whose events it is told of; {@code *} for all, and for those that are of no tenant
 * @param timeout how long its answer is waited for
 */
public record Subscription(String name, URI url, Set<String> events, Set<String> tenants, Duration timeout) {

    private static final String ALL = "*";

    /** Whether it is told of such an event; the tenant is empty where the event is of none. */
    public boolean wants(String type, String tenant) {
        return events.contains(type) && (tenants.contains(ALL) || tenants.contains(tenant));
    }

    /** Scheme, host and port: all of its address that may be shown, for paths and queries hold secrets. */
    public String place() {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
