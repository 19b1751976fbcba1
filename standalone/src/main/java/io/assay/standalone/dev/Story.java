package io.assay.standalone.dev;

import io.assay.events.HealthMeasured;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRejected;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelValidated;
import io.assay.events.ServingMode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One model's life, moved on by people's acts and real requests; what follows is up to the services. */
final class Story {

    static final String CHANGED = "utilisation";
    static final int BLOCKS = 5;
    private static final double FACTOR = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Acts acts;
    private final Chronicle chronicle;
    private final Duration window;

    Story(Acts acts, Chronicle chronicle, Duration window) {
        this.acts = acts;
        this.chronicle = chronicle;
        this.window = window;
    }

    void play() {
        acts.describe();
        submit("1.0.0");
        acts.approve("1.0.0");
        deployed("1.0.0", ServingMode.LIVE);
        send("1.0.0", 0, null, 1);
        submit("1.1.0");
        chronicle.await(ModelRejected.class, PATIENCE, e -> e.getVersion().equals("1.1.0"));
        submit("1.2.0");
        acts.approve("1.2.0");
        deployed("1.2.0", ServingMode.LIVE);
        deployed("1.0.0", ServingMode.SHADOW);
        send("1.2.0", 1, null, 1);
        send("1.2.0", 2, CHANGED, FACTOR);
        send("1.2.0", 3, CHANGED, FACTOR);
        chronicle.await(ModelRolledBack.class, PATIENCE, e -> e.getVersion().equals("1.0.0"));
        acts.awaitServing("1.0.0");
        send("1.0.0", 4, null, 1);
    }

    private void submit(String version) {
        acts.submit(version);
        chronicle.await(ModelValidated.class, PATIENCE, e -> e.getVersion().equals(version));
    }

    private void deployed(String version, ServingMode mode) {
        chronicle.await(ModelDeployed.class, PATIENCE, e -> e.getVersion().equals(version) && e.getMode() == mode);
        if (mode == ServingMode.LIVE) {
            acts.awaitServing(version);
        }
    }

    /** Sends one block right after a window has begun, and waits until that window was measured. */
    private void send(String version, int block, String changed, double factor) {
        var requests = new Traffic(Acts.inputs(version)).block(block, changed, factor);
        long begins = nextWindow();
        requests.forEach(acts::infer);
        chronicle.await(HealthMeasured.class, PATIENCE, e -> e.getVersion().equals(version)
                && e.getMode() == ServingMode.LIVE
                && e.getWindowFrom().toEpochMilli() == begins);
    }

    /** Waits until just after the next window begins; the start of that window in milliseconds. */
    private long nextWindow() {
        long length = window.toMillis();
        long begins = (System.currentTimeMillis() / length + 1) * length;
        try {
            TimeUnit.MILLISECONDS.sleep(Math.max(0, begins + 50 - System.currentTimeMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return begins;
    }
}
