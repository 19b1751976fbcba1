package io.assay.checker;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I4: per writer and model the sequence has no gap; per version what the registry said is a legal path. */
final class Legal implements Promise {

    private static final String START = "";
    private static final Map<String, Set<String>> NEXT = Map.of(
            START, Set.of("ModelRegistered"),
            "ModelRegistered",
                    Set.of("ApprovalRequested", "ModelApproved", "ApprovalSuspended", "ModelRejected", "ModelRetired"),
            "ApprovalRequested",
                    Set.of("ModelApproved", "ApprovalSuspended", "ModelRejected", "ApprovalRequested", "ModelRetired"),
            "ModelApproved", Set.of("ApprovalSuspended", "ModelRejected", "ModelRetired"),
            "ApprovalSuspended",
                    Set.of("ApprovalRequested", "ModelApproved", "ApprovalSuspended", "ModelRejected", "ModelRetired"),
            "ModelRejected", Set.of("ApprovalRequested", "ModelApproved", "ApprovalSuspended", "ModelRetired"),
            "ModelRetired", Set.of());

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return Stream.of(gaps(log), repeats(log), paths(log), causes(log)).flatMap(s -> s);
    }

    private static Stream<Violation> gaps(Log log) {
        return log.all()
                .filter(e -> e.sequence() > 0 && e.has("modelId"))
                .collect(Collectors.groupingBy(e -> e.actor() + " on " + e.text("modelId")))
                .entrySet().stream()
                .flatMap(writer -> gap(writer.getKey(), writer.getValue()));
    }

    private static Stream<Violation> gap(String writer, List<Entry> said) {
        List<Long> sequences = said.stream().map(Entry::sequence).sorted().toList();
        for (int i = 0; i < sequences.size(); i++) {
            if (sequences.get(i) != i + 1) {
                return Stream.of(new Violation("I4", writer, "after sequence " + i + " comes " + sequences.get(i)));
            }
        }
        return Stream.empty();
    }

    private static Stream<Violation> repeats(Log log) {
        return log.repeated().stream().map(e -> new Violation("I4", e.subject(),
                e.type() + " " + e.id() + " was written more than once"));
    }

    private static Stream<Violation> paths(Log log) {
        return log.of(NEXT.keySet().stream().filter(type -> !type.equals(START)).toArray(String[]::new))
                .collect(Collectors.groupingBy(Entry::subject))
                .entrySet().stream()
                .flatMap(version -> path(version.getKey(), version.getValue()));
    }

    private static Stream<Violation> path(String version, List<Entry> said) {
        List<String> path = said.stream().sorted(Comparator.comparingLong(Entry::sequence)).map(Entry::type).toList();
        String at = START;
        for (String next : path) {
            if (!NEXT.get(at).contains(next)) {
                return Stream.of(new Violation("I4", version, "its path is illegal: " + String.join(", ", path)));
            }
            at = next;
        }
        return Stream.empty();
    }

    private static Stream<Violation> causes(Log log) {
        return log.all()
                .filter(e -> e.sequence() > 0 && e.causedBy() != null)
                .filter(e -> !log.holds(e.causedBy()) && !log.jobsForgotten(e))
                .map(e -> new Violation("I4", e.subject(), e.type() + " " + e.id() + " has a cause that no topic holds"));
    }
}
