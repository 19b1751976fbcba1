package io.assay.monitoring.domain.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of one request: the predictions made of it, one a series, and its outcome. Whatever the order in which
 * these are heard, and however often, it ends the same.
 *
 * @param outcome null until it is known
 */
public record Remembered(List<Scored> scored, Outcome outcome) {

    public static final Remembered NOTHING = new Remembered(List.of(), null);

    /**
     * What hearing more changed.
     *
     * @param less no longer counts
     * @param more counts from now on
     */
    public record Change(Remembered now, List<Scored> less, List<Scored> more) {}

    /** Hears a prediction; of several of the same series the first counts. */
    public Change hear(Prediction heard, Yardstick yardstick) {
        Optional<Scored> before = scored.stream().filter(s -> s.prediction().from().equals(heard.from())).findFirst();
        if (before.isPresent() && Prediction.FIRST.compare(before.get().prediction(), heard) <= 0) {
            return new Change(this, List.of(), List.of());
        }
        Scored added = new Scored(heard, outcome == null ? null : yardstick.label(heard, outcome));
        List<Scored> all = new ArrayList<>(scored);
        before.ifPresent(all::remove);
        all.add(added);
        return new Change(new Remembered(all, outcome), before.map(List::of).orElse(List.of()), List.of(added));
    }

    /** Hears an outcome; of several the latest observed counts. */
    public Change hear(Outcome heard, Function<Prediction, Yardstick> yardsticks) {
        if (!heard.replaces(outcome)) {
            return new Change(this, List.of(), List.of());
        }
        List<Scored> now = scored.stream()
                .map(s -> new Scored(s.prediction(), yardsticks.apply(s.prediction()).label(s.prediction(), heard)))
                .toList();
        return new Change(new Remembered(now, heard), scored, now);
    }
}
