package io.assay.deployment;

import io.assay.events.ModelDeployed;
import io.assay.events.PredictionsServed;
import io.assay.wire.Wire;
import io.assay.wire.event.Told;
import io.assay.wire.follow.Follower;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;

/** Hears what lies in the topics, from their start. */
final class Listening implements AutoCloseable {

    private final List<SpecificRecord> heard = new CopyOnWriteArrayList<>();
    private final Follower follower;

    @SuppressWarnings("unchecked")
    Listening(ConfigurableApplicationContext service) {
        Wire wire = service.getBean(Wire.class);
        List<String> topics = List.of(
                wire.topics().nameOf(ModelDeployed.class), wire.topics().nameOf(PredictionsServed.class));
        this.follower = new Follower(
                wire, service.getBean(ConsumerFactory.class), topics, (Told told) -> heard.add(told.event()))
                .start();
    }

    <E extends SpecificRecord> List<E> of(Class<E> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        follower.close();
    }
}
