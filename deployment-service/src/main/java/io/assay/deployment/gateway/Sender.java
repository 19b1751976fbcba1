package io.assay.deployment.gateway;

import io.assay.events.PredictionsServed;
import io.assay.wire.Wire;
import io.assay.wire.event.EventHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** Sends the journal's batches and deletes each once the broker has it; what fails stays and is sent again. */
public final class Sender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;
    private static final long BYTES_AT_ONCE = 8 * 1024 * 1024;

    private final Wire wire;
    private final Journal journal;
    private final PredictionRecords records;
    private final KafkaOperations<String, byte[]> kafka;
    private final Thread thread;
    private volatile boolean closed;

    public Sender(Wire wire, Journal journal, KafkaOperations<String, byte[]> kafka) {
        this.wire = wire;
        this.journal = journal;
        this.records = new PredictionRecords(wire);
        this.kafka = kafka;
        this.thread = Thread.ofPlatform().name("predictions-sender").daemon().unstarted(this::run);
    }

    /** Starts to send. */
    public Sender start() {
        thread.start();
        return this;
    }

    /** Sends what there is, within reason, and stops; the rest lies in the journal for the next start. */
    @Override
    public void close() {
        journal.sealAll();
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            Duration pause = sent() ? BETWEEN_LOOKS : AFTER_TROUBLE;
            more = !closed || pause == BETWEEN_LOOKS && !journal.due(Instant.now(), 1).isEmpty();
            if (!closed) {
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    /** Sends what is due; false when something was in the way. */
    private boolean sent() {
        try {
            Map<Path, CompletableFuture<?>> sending = new LinkedHashMap<>();
            List<Path> empty = new ArrayList<>();
            long bytes = 0;
            for (Path file : journal.due(Instant.now(), AT_ONCE)) {
                bytes += Files.size(file);
                if (bytes > BYTES_AT_ONCE) {
                    break;
                }
                Optional<BatchFile.Content> content = BatchFile.read(file);
                content.ifPresentOrElse(c -> sending.put(file, send(c)), () -> empty.add(file));
            }
            empty.forEach(file -> LOG.atWarn().addKeyValue("file", file.getFileName())
                    .log("a batch was cut before its first row was whole; no answer had left for it"));
            journal.done(empty);
            return acknowledged(sending);
        } catch (IOException | RuntimeException e) {
            LOG.atError().setCause(e).log("predictions cannot be sent; they stay in the journal");
            return false;
        }
    }

    private CompletableFuture<?> send(BatchFile.Content content) {
        PredictionsServed event = records.event(content);
        String key = event.getModelId() + "/" + event.getShard();
        String topic = wire.topicOf(event);
        byte[] bytes = wire.codec().encode(topic, event);
        return kafka.send(new ProducerRecord<>(topic, null, key, bytes, EventHeaders.of(event, key)));
    }

    private boolean acknowledged(Map<Path, CompletableFuture<?>> sending) {
        List<Path> done = new ArrayList<>();
        boolean all = true;
        for (var sent : sending.entrySet()) {
            try {
                sent.getValue().join();
                done.add(sent.getKey());
            } catch (CompletionException e) {
                all = false;
                LOG.atWarn().addKeyValue("file", sent.getKey().getFileName())
                        .addKeyValue("cause", e.getCause().getMessage())
                        .log("a batch was not acknowledged; it is sent again");
            }
        }
        journal.done(done);
        return all;
    }
}
