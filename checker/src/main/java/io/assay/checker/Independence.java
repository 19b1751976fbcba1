package io.assay.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;

/** I10: above the lowest tier PASSED rests on a hold-out that submitter and developers neither registered nor read. */
final class Independence implements Promise {

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return log.of("ModelValidated")
                .filter(v -> v.text("verdict").equals("PASSED"))
                .flatMap(v -> problems(log, v).stream().map(words ->
                        new Violation("I10", v.subject(), "verdict " + v.id() + " " + words)));
    }

    private static List<String> problems(Log log, Entry verdict) {
        var registered = log.find(verdict.text("registrationId"), "ModelRegistered");
        if (registered.isEmpty()) {
            return List.of("judges a version that was never registered");
        }
        if (registered.get().text("tier").equals("low")) {
            return List.of();
        }
        Set<String> makers = registered.get().makers();
        List<String> problems = new ArrayList<>();
        if (verdict.records("holdOuts").isEmpty()) {
            problems.add("rests on no hold-out");
        }
        verdict.records("holdOuts").forEach(holdOut -> holdOut(log, verdict, holdOut, makers, problems));
        return problems;
    }

    /** Every registration of the data that lay there before the verdict counts: who could read it once has read it. */
    private static void holdOut(Log log, Entry verdict, GenericRecord holdOut, Set<String> makers, List<String> problems) {
        String id = holdOut.get("dataSetId").toString();
        var declared = log.naming("DatasetRegistered", "dataSetId", id).stream()
                .filter(d -> d.text("digest").equals(holdOut.get("digest").toString()))
                .filter(d -> !d.appendedAt().isAfter(verdict.appendedAt()))
                .toList();
        if (declared.isEmpty()) {
            problems.add("rests on " + id + " with a digest that nobody registered");
        }
        for (Entry data : declared) {
            if (!data.text("role").equals("hold-out")) {
                problems.add("rests on " + id + ", which is not a hold-out but " + data.text("role"));
            }
            if (makers.contains(data.text("registeredBy"))) {
                problems.add("rests on " + id + ", which " + data.text("registeredBy") + " registered");
            }
            data.texts("readers").stream().filter(makers::contains)
                    .forEach(reader -> problems.add("rests on " + id + ", which " + reader + " may read"));
        }
    }
}
