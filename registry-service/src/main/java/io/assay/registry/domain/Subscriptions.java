package io.assay.registry.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everyone outside who is told.
 *
 * @param all the subscriptions
 * @param within how old an event may be when it is told first; older ones are history, and not told
 */
public record Subscriptions(List<Subscription> all, Duration within) {

    public Subscriptions {
        all = List.copyOf(all);
    }

    /** Whether anyone is told of events of this type. */
    public boolean want(String type) {
        return all.stream().anyMatch(subscription -> subscription.events().contains(type));
    }

    /** Those who are told of an event of that type and tenant. */
    public List<Subscription> wanting(String type, String tenant) {
        return all.stream().filter(subscription -> subscription.wants(type, tenant)).toList();
    }

    public Optional<Subscription> named(String name) {
        return all.stream().filter(subscription -> subscription.name().equals(name)).findFirst();
    }
}
