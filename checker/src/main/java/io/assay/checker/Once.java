package io.assay.checker;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I3: one deployment per promotion; a slot's epoch rises by one each time. */
final class Once implements Promise {

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return Stream.concat(epochs(log), promotions(log));
    }

    private static Stream<Violation> epochs(Log log) {
        Map<String, List<Entry>> slots =
                log.of("ModelDeployed", "ModelRolledBack", "ModelUndeployed").collect(Collectors.groupingBy(Once::slot));
        return slots.entrySet().stream().flatMap(slot -> {
            List<Long> epochs = slot.getValue().stream()
                    .sorted(Comparator.comparingLong(e -> e.number("epoch")))
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
                .filter(d -> d.text("mode").equals("LIVE"))
                .collect(Collectors.groupingBy(d -> d.text("requestId")))
                .entrySet().stream()
                .filter(request -> request.getValue().size() > 1)
                .map(request -> new Violation("I3", slot(request.getValue().getFirst()),
                        "request " + request.getKey() + " was deployed " + request.getValue().size() + " times"));
    }

    private static String slot(Entry entry) {
        return entry.text("environment") + "/" + entry.text("modelId");
    }
}
