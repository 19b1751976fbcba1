package io.assay.registry.config;

import io.assay.reach.AllowedHosts;
import io.assay.registry.domain.Subscription;
import io.assay.registry.gateway.WebhookSecret;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One subscription as it is written.
 *
 * @param name its name
 * @param url where it is told
 * @param events types of the events that it is told of
 * @param tenants whose events it is told of
 * @param secretFile file with its secret, {@code whsec_...}; with several lines each signs
 * @param timeout how long its answer is waited for
 */
record SubscriptionWritten(
        String name,
        URI url,
        @DefaultValue({
                    "ApprovalRequested", "ApprovalGiven", "ModelApproved", "ModelRejected", "ApprovalSuspended", "FindingRaised",
                    "FindingChanged", "FindingClosed", "ExceptionGranted", "ExceptionExpired", "DeadlineAnnounced",
                    "ModelHealthChanged", "BreakGlassDeployed", "BypassRefused", "ModelRetired", "ArtefactRecalled"
                })
                Set<String> events,
        @DefaultValue("*") Set<String> tenants,
        Path secretFile,
        @DefaultValue("10s") Duration timeout) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Refuses what cannot be meant, naming the field, the problem and the remedy. */
    void require(String place, AllowedHosts hosts) {
        require(name != null && name.matches("[a-z0-9][a-z0-9-]{0,62}"), place + ".name",
                "'%s' is no name; use lower-case letters, digits and '-', at most 63".formatted(name));
        require(url != null && isPlain(url), place + ".url",
                "it is no address; use https://host/path, without user and fragment");
        require(url.getScheme().equals("https") || hosts.list(url), place + ".url",
                "http is only for hosts that are listed; use https, or add %s to assay.webhooks.allowed-hosts".formatted(url.getAuthority()));
        var unknown = new TreeSet<>(events);
        unknown.removeAll(told());
        require(unknown.isEmpty(), place + ".events", "%s are none that are told; use some of %s".formatted(unknown, told()));
        require(timeout.isPositive() && timeout.compareTo(LONGEST) <= 0, place + ".timeout",
                "it is %s; use more than nothing, at most %s".formatted(timeout, LONGEST));
        require(secretFile != null, place + ".secret-file",
                "it is missing; name a file that holds whsec_ and the Base64 of 24 to 64 random bytes");
        secret();
    }

    Subscription subscription() {
        return new Subscription(name, url, Set.copyOf(events), Set.copyOf(tenants), timeout);
    }

    WebhookSecret secret() {
        try {
            return WebhookSecret.of(Files.readString(secretFile));
        } catch (IOException e) {
            throw new IllegalArgumentException("the secret-file of the webhook subscription '%s' cannot be read: %s; see that it is there"
                    .formatted(name, secretFile));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the secret-file of the webhook subscription '%s', %s, %s"
                    .formatted(name, secretFile, e.getMessage()));
        }
    }

    private static boolean isPlain(URI url) {
        return ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null;
    }

    private static Set<String> told() {
        return Topics.declared().published()
                .filter(topic -> topic.kind().name().equals("lifecycle"))
                .map(Topic::event)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void require(boolean right, String field, String problem) {
        if (!right) {
            throw new IllegalArgumentException(field + ": " + problem);
        }
    }
}
