package io.assay.standalone.dev;

import io.assay.wire.event.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Everything that was heard so far, and a way to wait for what comes. */
final class Chronicle {

    private final List<Told> heard = new ArrayList<>();

    synchronized void add(Told told) {
        heard.add(told);
        notifyAll();
    }

    /** Waits for the first event of a type that fits. */
    synchronized <E extends SpecificRecord> E await(Class<E> type, Duration patience, Predicate<E> fits) {
        long until = System.nanoTime() + patience.toNanos();
        Optional<E> found = all(type).filter(fits).findFirst();
        while (found.isEmpty()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("no such " + type.getSimpleName() + " came within " + patience
                        + "; heard were " + heard.stream().map(Told::type).toList());
            }
            pause(left);
            found = all(type).filter(fits).findFirst();
        }
        return found.get();
    }

    /** Every event of a type, as the topics told them. */
    synchronized <E extends SpecificRecord> Stream<E> all(Class<E> type) {
        return List.copyOf(heard).stream().map(Told::event).filter(type::isInstance).map(type::cast);
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
