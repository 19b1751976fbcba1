package io.assay.deployment.gateway;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Limits;
import io.assay.deployment.domain.Place;
import io.assay.deployment.domain.Recall;
import io.assay.deployment.domain.Recalls;
import io.assay.deployment.gateway.NotAdmittedException.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets rows in that what serves may score: nothing recalled, only approved segments, so many a day; a request whole or not. */
public final class Admission {

    private final Recalls recalls;
    private final Clock clock;
    private final Map<Place, Day> days = new ConcurrentHashMap<>();

    private record Day(LocalDate date, String version, long rows) {}

    public Admission(Recalls recalls, Clock clock) {
        this.recalls = recalls;
        this.clock = clock;
    }

    /** Nothing is recalled. */
    public static Admission open() {
        return new Admission(Recalls.NONE, Clock.systemUTC());
    }

    boolean isRecalled(Placed placed) {
        return recalls.of(placed.bytes()).isPresent();
    }

    /**
     * Lets the rows of one request in, and counts them.
     *
     * @throws NotAdmittedException when any of them may not be scored; then none is counted
     */
    void admit(Place place, Placed placed, List<Column> rows) {
        recalls.of(placed.bytes()).ifPresent(recall -> {
            throw recalled(placed, recall);
        });
        Limits limits = placed.terms().limits();
        if (limits.none()) {
            return;
        }
        limits.segments().forEach((input, values) -> requireWithin(input, values, rows));
        if (limits.rowsPerDay() != null) {
            count(place, placed, rows.isEmpty() ? 0 : rows.getFirst().rows());
        }
    }

    private static NotAdmittedException recalled(Placed placed, Recall recall) {
        return new NotAdmittedException(
                Kind.RECALLED, "artefactDigest",
                "version %s does not answer any more: %s (recall %s of %s)".formatted(
                        placed.version(), recall.words(), recall.id(), placed.bytes()),
                "ask once another version is deployed");
    }

    private static void requireWithin(String input, List<String> values, List<Column> rows) {
        Column column = rows.stream().filter(c -> c.name().equals(input)).findFirst().orElseThrow(() ->
                new NotAdmittedException(
                        Kind.OUTSIDE, input, "is limited to " + values + " and is not an input of this version",
                        "have the version approved with limits on its own inputs"));
        for (int row = 0; row < column.rows(); row++) {
            if (!Segments.contains(values, column, row)) {
                throw new NotAdmittedException(
                        Kind.OUTSIDE, input,
                        "row %d is %s, and this version is approved for %s only".formatted(
                                row, Segments.text(column, row), String.join(", ", values)),
                        "send rows of approved segments only, or have others approved");
            }
        }
    }

    private void count(Place place, Placed placed, int rows) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        long most = placed.terms().limits().rowsPerDay();
        days.compute(place, (p, day) -> {
            boolean same = day != null && day.date().equals(today) && day.version().equals(placed.version());
            long served = same ? day.rows() : 0;
            if (served + rows > most) {
                throw new NotAdmittedException(
                        Kind.TOO_MANY, "rows",
                        "%d rows are too many: %d of the %d that are approved a day (UTC) were served today".formatted(
                                rows, served, most),
                        "ask again tomorrow, or have more rows a day approved");
            }
            return new Day(today, placed.version(), served + rows);
        });
    }

    /** Takes back rows that were let in and not scored. */
    void leave(Place place, int rows) {
        days.computeIfPresent(place, (p, day) -> new Day(day.date(), day.version(), Math.max(0, day.rows() - rows)));
    }
}
