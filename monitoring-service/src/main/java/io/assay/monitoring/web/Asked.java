package io.assay.monitoring.web;

import io.assay.monitoring.store.Portion;
import io.assay.monitoring.store.Version;
import io.assay.wire.people.Person;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;

/**
 * Which of a version's windows are asked for, as queries say it.
 *
 * @param environment only where it serves there
 * @param mode only as it serves so
 * @param kind only windows of this kind
 * @param from only windows that start at this moment or later
 * @param to only windows that start before this moment
 * @param after where the portion begins: {@code next} of the one before
 * @param size most items, 1 to 1000
 */
record Asked(
        @Parameter(description = "only where it serves there") String environment,
        @Parameter(description = "LIVE, SHADOW or CANARY") String mode,
        @Parameter(description = "tumbling or sliding") String kind,
        @Parameter(description = "only windows that start then or later, e.g. 2026-06-30T23:59:59Z") String from,
        @Parameter(description = "only windows that start before") String to,
        @Parameter(description = "where the portion begins: next of the one before") String after,
        @Parameter(description = "most items, 1 to 1000; 100 unless told") Integer size) {

    private static final int USUAL = 100;
    private static final int LARGEST = 1_000;

    Version of(String tenant, String name, String version) {
        new Flaws()
                .oneOf("mode", mode, List.of("LIVE", "SHADOW", "CANARY"))
                .oneOf("kind", kind, List.of("tumbling", "sliding"))
                .refuseIfAny();
        return new Version(
                tenant + "/" + name, version, environment, mode, kind, Moments.of("from", from, null), Moments.of("to", to, null));
    }

    /** A portion whose bookmark has keys of these kinds. */
    Portion.Ask portion(String kinds) {
        return ask(null, after, kinds, size);
    }

    /** A portion of what a person sees. */
    static Portion.Ask ask(Person person, String after, String kinds, Integer size) {
        int most = size == null ? USUAL : size;
        new Flaws().addIf(most < 1 || most > LARGEST, "size", "it is " + most, "use 1 to " + LARGEST).refuseIfAny();
        return new Portion.Ask(person == null ? null : person.narrowedTo(), Bookmarks.of(after, kinds), most);
    }
}
