package io.assay.registry.web;

import io.assay.registry.domain.Subscription;
import io.assay.registry.domain.Subscriptions;
import io.assay.registry.store.Portion;
import io.assay.registry.store.WebhookShown;
import io.assay.registry.store.Webhooks;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who outside is told of what, and what came of it. */
@RestController
@RequestMapping("/webhooks")
class WebhookViews {

    private static final List<String> STATES = List.of("pending", "retrying", "delivered", "failed");
    private static final int GONE = 410;

    /** A subscription without its secret and the rest of its address; it is up, failing, gone or untried. */
    record SubscriptionView(
            String name,
            String place,
            Collection<String> events,
            Collection<String> tenants,
            String state,
            WebhookShown.Health health) {}

    private final Subscriptions subscriptions;
    private final Webhooks webhooks;

    WebhookViews(Subscriptions subscriptions, Webhooks webhooks) {
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
    }

    @Allowed(value = {Roles.OPERATOR, Roles.AUDITOR}, tenant = Tenant.FILTERED)
    @GetMapping
    List<SubscriptionView> subscriptions(Person person) {
        return subscriptions.all().stream()
                .filter(s -> person.seesAll() || s.tenants().stream().allMatch(person::seesTenant))
                .map(this::view)
                .toList();
    }

    @Allowed(value = {Roles.OPERATOR, Roles.AUDITOR}, tenant = Tenant.FILTERED)
    @GetMapping("/deliveries")
    Portion<WebhookShown.Delivery> deliveries(
            Person person,
            @RequestParam(required = false) String subscription,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String event,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size) {
        if (state != null) {
            new Flaws().oneOf("state", state, STATES).refuseIfAny();
        }
        var wanted = new HashMap<String, String>();
        wanted.put("subscription", subscription);
        wanted.put("state", state);
        wanted.put("event_id", event);
        return webhooks.deliveries(wanted, Auditors.ask(person, after, "ts", size));
    }

    @Allowed(value = {Roles.OPERATOR, Roles.AUDITOR}, tenant = Tenant.FILTERED)
    @GetMapping("/deliveries/{id}")
    WebhookShown.Whole delivery(Person person, @PathVariable String id) {
        return webhooks.delivery(id, person.narrowedTo())
                .orElseThrow(() -> RefusedException.notFound("delivery " + id));
    }

    private SubscriptionView view(Subscription subscription) {
        WebhookShown.Health health = webhooks.health(subscription.name());
        return new SubscriptionView(
                subscription.name(),
                subscription.place(),
                new TreeSet<>(subscription.events()),
                new TreeSet<>(subscription.tenants()),
                state(health),
                health);
    }

    private static String state(WebhookShown.Health health) {
        if (health.lastStatus() == null) {
            return "untried";
        }
        return health.lastStatus() == GONE ? "gone" : health.lastStatus() / 100 == 2 ? "up" : "failing";
    }
}
