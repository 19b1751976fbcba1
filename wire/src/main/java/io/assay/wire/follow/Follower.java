package io.assay.wire.follow;

import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.event.EventTypes;
import io.assay.wire.event.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads topics from their start and hands on each event, in order per partition, on one thread. */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Wire wire;
    private final EventTypes types;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Collection<String> topics;
    private final Consumer<Told> follow;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean closed;

    /** A follower of these topics; nothing is read before {@link #start}. */
    public Follower(
            Wire wire, ConsumerFactory<String, byte[]> consumers, Collection<String> topics, Consumer<Told> follow) {
        this.wire = wire;
        this.types = wire.types();
        this.consumers = consumers;
        this.topics = topics;
        this.follow = follow;
        this.consumer = consumers.createConsumer();
        this.thread = Thread.ofPlatform().name(wire.service() + "-follower").daemon().unstarted(this::run);
    }

    /** Starts to read. */
    public Follower start() {
        thread.start();
        return this;
    }

    /** Whether everything has been handed on that lay in the topics when it started. */
    public boolean caughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits until it has caught up for the first time; false when the time ran out. */
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until everything has been handed on that lies in the topics now; false when the time ran out. */
    public boolean awaitCurrent(Duration patience) throws InterruptedException {
        Map<TopicPartition, Long> ends;
        try (var asking = asking()) {
            ends = asking.endOffsets(partitions(asking));
        }
        Instant until = Instant.now().plus(patience);
        while (!reached(ends)) {
            if (closed || Instant.now().isAfter(until)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            Map<TopicPartition, Long> ends = begun();
            List<TopicPartition> all = List.copyOf(ends.keySet());
            while (!closed) {
                readOn(all);
                if (reached(ends)) {
                    caughtUp.countDown();
                }
            }
        } catch (WakeupException e) {
            LOG.debug("follower was closed");
        }
    }

    /** Sees also what a transaction has written that is being committed: its writer may know already that it is said. */
    private org.apache.kafka.clients.consumer.Consumer<String, byte[]> asking() {
        var uncommitted = new Properties();
        uncommitted.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        return consumers.createConsumer(null, null, null, uncommitted);
    }

    /** Goes to the start of every partition, as soon as the broker answers; returns where they end now. */
    private Map<TopicPartition, Long> begun() {
        while (!closed) {
            try (var asking = asking()) {
                List<TopicPartition> all = partitions(asking);
                consumer.assign(all);
                consumer.seekToBeginning(all);
                return asking.endOffsets(all);
            } catch (WakeupException e) {
                throw e;
            } catch (KafkaException e) {
                LOG.atWarn().addKeyValue("topics", topics).setCause(e).log("following cannot begin yet; trying again");
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        throw new WakeupException();
    }

    /** Reads one batch; whatever interrupts it, the batch is read again from where the last one ended. */
    private void readOn(List<TopicPartition> all) {
        try {
            consumer.poll(POLL).forEach(this::handOn);
            all.forEach(partition -> positions.put(partition, consumer.position(partition)));
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("following was interrupted; reading on from the last position");
            all.forEach(partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void handOn(ConsumerRecord<String, byte[]> record) {
        try {
            var event = wire.codec().decode(record.value(), types.in(record.topic()).orElseThrow());
            follow.accept(new Told(
                    record.topic(), record.partition(), record.offset(), record.key(),
                    Instant.ofEpochMilli(record.timestamp()), event));
        } catch (UndecodableException e) {
            LOG.atWarn().addKeyValue("topic", record.topic()).addKeyValue("offset", record.offset())
                    .addKeyValue("cause", e.getMessage()).log("not followed");
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }

    private List<TopicPartition> partitions(org.apache.kafka.clients.consumer.Consumer<?, ?> asking) {
        return topics.stream().flatMap(topic -> partitions(asking, topic)).toList();
    }

    private static Stream<TopicPartition> partitions(
            org.apache.kafka.clients.consumer.Consumer<?, ?> asking, String topic) {
        List<PartitionInfo> partitions = asking.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new KafkaException("the broker knows no topic " + topic);
        }
        return partitions.stream().map(p -> new TopicPartition(topic, p.partition()));
    }
}
