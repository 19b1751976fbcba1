package io.assay.standalone.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks again and again until there is an answer, or the time is over. */
final class Waiting {

    private static final long BETWEEN_MILLIS = 200;

    private Waiting() {}

    static <A> A until(Duration limit, String words, Supplier<Optional<A>> asked) {
        long end = System.nanoTime() + limit.toNanos();
        Optional<A> answer = asked.get();
        while (answer.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new CommandFailedException("after " + limit.toSeconds() + " s there is no " + words
                        + " yet; it was sent and is not lost, look again later");
            }
            pause();
            answer = asked.get();
        }
        return answer.get();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("it was interrupted");
        }
    }
}
