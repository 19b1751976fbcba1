package io.assay.registry.work;

import io.assay.events.Meta;
import io.assay.events.WebhookDelivered;
import io.assay.events.WebhookJob;
import io.assay.registry.domain.Answer;
import io.assay.registry.domain.Notice;
import io.assay.registry.domain.Pauses;
import io.assay.registry.domain.Subscribers;
import io.assay.registry.domain.Subscription;
import io.assay.registry.domain.Subscriptions;
import io.assay.wire.work.Work;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one attempt to tell a subscriber, and says what came of it and when it is tried again. One that answers 410 is told
 * nothing more by this instance until it is started anew, or takes what a person sends it again.
 */
public final class WebhookWork implements Work<WebhookJob, WebhookDelivered> {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWork.class);

    private final Subscriptions subscriptions;
    private final Subscribers subscribers;
    private final Pauses pauses;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    public WebhookWork(Subscriptions subscriptions, Subscribers subscribers, Pauses pauses) {
        this.subscriptions = subscriptions;
        this.subscribers = subscribers;
        this.pauses = pauses;
    }

    @Override
    public WebhookDelivered done(WebhookJob job, Meta open) {
        String name = job.getSubscription();
        return subscriptions.named(name)
                .map(subscription -> gone.contains(name) && !job.getReplay()
                        ? ended(job, open, new Answer(410, "not sent: the subscriber answered 410, it is gone, until the registry is started anew"))
                        : told(job, open, subscription))
                .orElseGet(() -> ended(job, open, new Answer(0, "not sent: no subscription '" + name + "' is configured any more")));
    }

    @Override
    public WebhookDelivered failed(WebhookJob job, Meta open, String why) {
        return triedAgain(job, open, new Answer(0, "not sent: " + why));
    }

    private WebhookDelivered told(WebhookJob job, Meta open, Subscription subscription) {
        Answer answer = subscribers.tell(subscription, new Notice(job.getDeliveryId(), job.getBody()));
        if (answer.gone()) {
            gone.add(subscription.name());
            LOG.atWarn().addKeyValue("subscription", subscription.name()).addKeyValue("deliveryId", job.getDeliveryId())
                    .log("a subscriber says that it is gone (410); it is told nothing more until a restart");
        } else if (answer.taken()) {
            gone.remove(subscription.name());
        }
        return answer.taken() || answer.gone() || job.getReplay() ? ended(job, open, answer) : triedAgain(job, open, answer);
    }

    private WebhookDelivered triedAgain(WebhookJob job, Meta open, Answer answer) {
        Instant next = pauses.next(job.getAttempt(), Instant.now());
        return result(job, open, answer)
                .setNextAttemptAt(next)
                .setBody(next == null ? null : job.getBody())
                .build();
    }

    private static WebhookDelivered ended(WebhookJob job, Meta open, Answer answer) {
        return result(job, open, answer).build();
    }

    private static WebhookDelivered.Builder result(WebhookJob job, Meta open, Answer answer) {
        return WebhookDelivered.newBuilder()
                .setMeta(open)
                .setDeliveryId(job.getDeliveryId())
                .setSubscription(job.getSubscription())
                .setEventId(job.getEventId())
                .setAttempt(job.getAttempt())
                .setStatus(answer.status())
                .setDelivered(answer.taken())
                .setWords(answer.words())
                .setReplay(job.getReplay())
                .setType(job.getType());
    }
}
