package io.assay.deployment.gateway;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Mode;
import io.assay.deployment.domain.Place;
import io.assay.table.BadRowsException;
import io.assay.wire.Wire;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests: scores them live, journals them, and only then lets the answer go. The shadow scores the same rows
 * afterwards, off the request's path; when too many wait, the request's own thread does it.
 */
public final class Predictions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Predictions.class);
    private static final int TRIES = 10;

    private final Replica replica;
    private final Recorder recorder;
    private final Admission admission;
    private final ExecutorService shadows = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("shadow").daemon().factory());
    private final Semaphore room;
    private final Counter unshadowed;

    public Predictions(Wire wire, Replica replica, Journal journal, Limits limits) {
        this.replica = replica;
        this.recorder = new Recorder(new PredictionRecords(wire), journal, limits.rowsPerBatch());
        this.admission = limits.admission();
        this.room = new Semaphore(limits.waitingRows());
        this.unshadowed = unshadowed(wire.meters());
    }

    /** How many rows share a batch, how many may wait for the shadow, and which are let in. */
    public record Limits(int rowsPerBatch, int waitingRows, Admission admission) {}

    /**
     * What is asked.
     *
     * @param id the request's id
     * @param rows how many rows
     * @param columns the rows as a version declares its inputs
     */
    public record Question(String id, int rows, Function<Declaration, List<Column>> columns) {}

    /** What is answered, by which version at which epoch. */
    public record Answer(Served by, List<Column> outputs) {}

    /**
     * Answers from what is live; empty when nothing is, or when it is another version than the one asked for.
     *
     * @throws NotAdmittedException when what is live may not score these rows; then nothing of them was scored
     */
    public Optional<Answer> answer(Place place, String version, Question question) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Served> served = replica.served(place)
                    .filter(slot -> slot.live() != null)
                    .filter(slot -> version == null || version.equals(slot.live().version()));
            if (served.isEmpty()) {
                return Optional.empty();
            }
            Optional<Scored> scored = admitted(served.get(), question);
            if (scored.isPresent()) {
                return Optional.of(answered(served.get(), question, scored.get()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        shadows.shutdown();
        try {
            shadows.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Scored> admitted(Served served, Question question) {
        List<Column> features = question.columns().apply(served.live().declaration());
        admission.admit(served.view().place(), served.view().live(), features);
        boolean scores = false;
        try {
            Optional<Scored> scored = score(served.live(), question, features);
            scores = scored.isPresent();
            return scored;
        } catch (BadRowsException e) {
            throw e;
        } catch (RuntimeException e) {
            SlotView view = served.view();
            recorder.failed(view.place(), view.live(), question.id());
            throw e;
        } finally {
            if (!scores) {
                admission.leave(served.view().place(), question.rows());
            }
        }
    }

    private Answer answered(Served served, Question question, Scored scored) {
        SlotView view = served.view();
        recorder.record(view.place(), view.live(), Mode.LIVE, scored);
        if (served.shadow() != null && !admission.isRecalled(view.shadow())) {
            later(served, question);
        }
        return new Answer(served, scored.outputs());
    }

    private void later(Served served, Question question) {
        if (!room.tryAcquire(question.rows())) {
            shadow(served, question);
            return;
        }
        shadows.execute(() -> {
            try {
                shadow(served, question);
            } finally {
                room.release(question.rows());
            }
        });
    }

    private void shadow(Served served, Question question) {
        SlotView view = served.view();
        try {
            score(served.shadow(), question, question.columns().apply(served.shadow().declaration()))
                    .ifPresent(scored -> recorder.record(view.place(), view.shadow(), Mode.SHADOW, scored));
        } catch (RuntimeException e) {
            unshadowed.increment();
            LOG.atDebug().addKeyValue("modelId", view.place().modelId())
                    .addKeyValue("version", view.shadow().version()).setCause(e).log("not scored in shadow");
        }
    }

    private static Optional<Scored> score(Loaded loaded, Question question, List<Column> features) {
        long began = System.nanoTime();
        return loaded.score(features).map(outputs -> new Scored(
                question.id(), question.rows(), Instant.now(),
                (int) Math.min(Integer.MAX_VALUE, Duration.ofNanos(System.nanoTime() - began).toNanos() / 1_000),
                features, outputs));
    }

    private static Counter unshadowed(MeterRegistry meters) {
        return Counter.builder("modelops.predictions.unshadowed")
                .description("Requests that the shadow could not score")
                .register(meters);
    }
}
