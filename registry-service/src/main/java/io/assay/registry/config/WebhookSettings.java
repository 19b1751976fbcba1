package io.assay.registry.config;

import io.assay.reach.AllowedHosts;
import io.assay.registry.domain.Pauses;
import io.assay.registry.domain.Subscription;
import io.assay.registry.domain.Subscriptions;
import io.assay.registry.gateway.WebhookSecret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the registry is told under {@code assay.webhooks}.
 *
 * @param allowedHosts {@code host[:port]} of subscribers that may be told over http; {@code +private} behind it where the
 *     address is of a private network or this machine. Over https any host at a public address may be
 * @param subscriptions who outside is told
 * @param pauses how long is waited after each failed attempt
 * @param tellWithin how old an event may be when it is told first
 */
@ConfigurationProperties("assay.webhooks")
record WebhookSettings(
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<SubscriptionWritten> subscriptions,
        @DefaultValue({"5s", "1m", "10m", "1h", "6h", "24h"}) List<Duration> pauses,
        @DefaultValue("7d") Duration tellWithin) {

    private static final String ALLOWED_HOSTS = "assay.webhooks.allowed-hosts";
    private static final int MOST_WORKERS = 8;

    WebhookSettings {
        for (int i = 0; i < subscriptions.size(); i++) {
            subscriptions.get(i).require("assay.webhooks.subscriptions[" + i + "]", new AllowedHosts(ALLOWED_HOSTS, allowedHosts));
        }
        if (subscriptions.stream().map(SubscriptionWritten::name).distinct().count() < subscriptions.size()) {
            throw new IllegalArgumentException("assay.webhooks.subscriptions names one twice; give each a name of its own");
        }
        if (!tellWithin.isPositive()) {
            throw new IllegalArgumentException("assay.webhooks.tell-within is " + tellWithin + "; set it to more than nothing, e.g. 7d");
        }
    }

    AllowedHosts hosts() {
        return new AllowedHosts(ALLOWED_HOSTS, allowedHosts);
    }

    Subscriptions all() {
        List<Subscription> all = subscriptions.stream().map(SubscriptionWritten::subscription).toList();
        return new Subscriptions(all, tellWithin);
    }

    Map<String, WebhookSecret> secrets() {
        return subscriptions.stream().collect(Collectors.toMap(SubscriptionWritten::name, SubscriptionWritten::secret));
    }

    Pauses pausing() {
        return new Pauses(pauses);
    }

    /** One for each subscription, so that none waits for another, within reason. */
    int workers() {
        return Math.clamp(subscriptions.size(), 1, MOST_WORKERS);
    }
}
