package io.assay.checker;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I3: one deployment per promotion, one end per request; a slot's epoch rises by one each time. */
final class Once implements Promise {

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return Stream.of(epochs(log), promotions(log), rollbacks(log), ends(log)).flatMap(s -> s);
    }

    private static Stream<Violation> epochs(Log log) {
        Map<String, List<Entry>> slots =
                log.of("ModelDeployed", "BreakGlassDeployed", "ModelRolledBack", "ModelUndeployed")
                        .collect(Collectors.groupingBy(Entry::slot));
        return slots.entrySet().stream().flatMap(slot -> {
            List<Long> epochs = slot.getValue().stream()
                    .sorted(Comparator.comparingLong(Entry::sequence))
                    .map(e -> e.number("epoch"))
                    .toList();
            List<Long> expected = Stream.iterate(1L, e -> e + 1).limit(epochs.size()).toList();
            return epochs.equals(expected)
                    ? Stream.empty()
                    : Stream.of(new Violation("I3", slot.getKey(), "its epochs are " + epochs + ", not " + expected));
        });
    }

    private static Stream<Violation> promotions(Log log) {
        return log.of("ModelDeployed")
                .filter(d -> d.text("requestId") != null)
                .collect(Collectors.groupingBy(d -> d.text("requestId") + " " + d.text("mode")))
                .values().stream()
                .filter(deployed -> deployed.size() > 1)
                .map(deployed -> new Violation("I3", deployed.getFirst().slot(), "request "
                        + deployed.getFirst().text("requestId") + " was deployed " + deployed.size() + " times"));
    }

    private static Stream<Violation> rollbacks(Log log) {
        return log.of("ModelRolledBack")
                .collect(Collectors.groupingBy(r -> r.slot() + " because of " + r.text("causeId")))
                .entrySet().stream()
                .filter(cause -> cause.getValue().size() > 1)
                .map(cause -> new Violation("I3", cause.getValue().getFirst().slot(),
                        "it rolled back " + cause.getValue().size() + " times in " + cause.getKey()));
    }

    private static Stream<Violation> ends(Log log) {
        return log.of("ModelDeploymentFailed")
                .filter(failed -> Stream.of("ModelDeployed", "ModelRolledBack", "ModelUndeployed", "ModelDeploymentFailed")
                        .flatMap(type -> log.naming(type, "requestId", failed.text("requestId")).stream())
                        .anyMatch(end -> !end.id().equals(failed.id())))
                .map(failed -> new Violation("I3", failed.slot(),
                        "request " + failed.text("requestId") + " failed and ended otherwise too"));
    }
}
