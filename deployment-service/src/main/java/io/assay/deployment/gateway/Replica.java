package io.assay.deployment.gateway;

import io.assay.deployment.domain.Place;
import io.assay.deployment.domain.Serving;
import io.assay.deployment.domain.UnservableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves every slot on this replica: folds what the topics say, and once all of it was heard loads what should serve.
 * What served before serves on until its successor is loaded.
 */
public final class Replica implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Serving serving;
    private final Map<Place, SlotView> views = new ConcurrentHashMap<>();
    private final Map<Place, Served> served = new ConcurrentHashMap<>();
    private final Map<Bytes, Loaded> shelf = new HashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile BooleanSupplier caughtUp = () -> false;
    private volatile boolean closed;

    private record Bytes(String modelId, String version, String artefactDigest) {}

    public Replica(Serving serving) {
        this.serving = serving;
        this.thread = Thread.ofPlatform().name("replica").daemon().unstarted(this::run);
    }

    /** Starts to load, once all that lay in the topics was heard. */
    public void start(BooleanSupplier allHeard) {
        caughtUp = allHeard;
        thread.start();
    }

    /** Hears a word on a slot. */
    public void hear(Place place, UnaryOperator<SlotView> word) {
        views.compute(place, (p, view) -> word.apply(view == null ? SlotView.unheard(p) : view));
        news.release();
    }

    /** Every slot, as the topics tell it. */
    public Collection<SlotView> views() {
        return views.values();
    }

    /** One slot, as the topics tell it. */
    public Optional<SlotView> view(Place place) {
        return Optional.ofNullable(views.get(place));
    }

    /** One slot, as this replica serves it. */
    public Optional<Served> served(Place place) {
        return Optional.ofNullable(served.get(place));
    }

    /**
     * Why this replica is not ready; empty when it serves every slot. What serves on while its successor is loaded
     * keeps it ready, and so does what fails elsewhere.
     */
    public List<String> problems() {
        if (!caughtUp.getAsBoolean()) {
            return List.of("the deployments in the topics are not all heard yet");
        }
        return views.keySet().stream().flatMap(this::unready).toList();
    }

    private Stream<String> unready(Place place) {
        Served here = served.get(place);
        return here == null
                ? Stream.of(loading(place))
                : here.problems().stream().filter(problem -> !problem.elsewhere()).map(Served.Problem::words);
    }

    /** Why this replica does not serve a slot as the topics tell it; empty when it does. */
    public Stream<String> problems(SlotView view) {
        Served here = served.get(view.place());
        return here == null || !here.view().equals(view)
                ? Stream.of(loading(view.place()))
                : here.problems().stream().map(Served.Problem::words);
    }

    private static String loading(Place place) {
        return place.modelId() + " in " + place.environment() + " is being loaded";
    }

    @Override
    public void close() {
        closed = true;
        news.release();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        shelf.values().forEach(Loaded::close);
    }

    private void run() {
        while (!closed) {
            try {
                news.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                if (caughtUp.getAsBoolean()) {
                    views.values().stream().filter(this::needsWork).forEach(this::arrange);
                    unloadTheUnused();
                }
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException e) {
                LOG.atError().setCause(e).log("arranging the slots was interrupted; trying again");
            }
        }
    }

    private boolean needsWork(SlotView view) {
        Served here = served.get(view.place());
        return here == null || !here.view().equals(view) || !here.problems().isEmpty();
    }

    private void arrange(SlotView view) {
        List<Served.Problem> problems = new ArrayList<>();
        Loaded live = loaded(view, view.live(), problems);
        Loaded shadow = loaded(view, view.shadow(), problems);
        var now = new Served(view, live, shadow, List.copyOf(problems));
        if (!now.equals(served.put(view.place(), now))) {
            log(now);
        }
    }

    private static void log(Served now) {
        SlotView view = now.view();
        LOG.atInfo().addKeyValue("modelId", view.place().modelId())
                .addKeyValue("environment", view.place().environment()).addKeyValue("epoch", view.epoch())
                .addKeyValue("live", view.live().version()).addKeyValue("shadow", view.shadow().version())
                .addKeyValue("problems", now.problems()).log("slot arranged");
    }

    private Loaded loaded(SlotView view, Placed placed, List<Served.Problem> problems) {
        if (!placed.serves()) {
            return null;
        }
        var bytes = new Bytes(view.place().modelId(), placed.version(), placed.artefactDigest());
        try {
            return shelf.computeIfAbsent(bytes, b -> new Loaded(
                    b.version(), placed.declaration(), serving.open(b.artefactDigest(), placed.declaration())));
        } catch (RuntimeException e) {
            if (!(e instanceof UnservableException)) {
                LOG.atError().setCause(e).log("loading failed");
            }
            problems.add(new Served.Problem("%s %s cannot be loaded here: %s"
                    .formatted(bytes.modelId(), bytes.version(), e.getMessage()), placed.elsewhere()));
            return null;
        }
    }

    private void unloadTheUnused() {
        List<Loaded> used = served.values().stream()
                .flatMap(slot -> Stream.of(slot.live(), slot.shadow()))
                .filter(Objects::nonNull)
                .toList();
        shelf.values().removeIf(loaded -> {
            boolean unused = !used.contains(loaded);
            if (unused) {
                loaded.close();
            }
            return unused;
        });
    }
}
