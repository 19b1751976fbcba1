package io.assay.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;

/** I10: above the lowest tier PASSED rests on a hold-out that submitter and developers neither registered nor read. */
final class Independence implements Promise {

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return log.of("ModelValidated")
                .filter(v -> v.text("verdict").equals("PASSED") && !v.text("tier").equals("low"))
                .flatMap(v -> problems(log, v).stream().map(words ->
                        new Violation("I10", v.subject(), "verdict " + v.id() + " " + words)));
    }

    private static List<String> problems(Log log, Entry verdict) {
        var registered = log.find(verdict.text("registrationId"), "ModelRegistered");
        if (registered.isEmpty()) {
            return List.of("judges a version that was never registered");
        }
        Set<String> interested = new HashSet<>(registered.get().texts("facts.developers"));
        interested.add(registered.get().text("facts.submitter"));
        List<String> problems = new ArrayList<>();
        if (verdict.records("holdOuts").isEmpty()) {
            problems.add("rests on no hold-out");
        }
        verdict.records("holdOuts").forEach(holdOut -> holdOut(log, holdOut, interested, problems));
        return problems;
    }

    private static void holdOut(Log log, GenericRecord holdOut, Set<String> interested, List<String> problems) {
        String id = holdOut.get("dataSetId").toString();
        var declared = log.of("DatasetRegistered")
                .filter(d -> d.text("dataSetId").equals(id))
                .filter(d -> d.text("digest").equals(holdOut.get("digest").toString()))
                .findFirst();
        if (declared.isEmpty()) {
            problems.add("rests on " + id + " with a digest that nobody registered");
            return;
        }
        if (!declared.get().text("role").equals("hold-out")) {
            problems.add("rests on " + id + ", which is not a hold-out but " + declared.get().text("role"));
        }
        if (interested.contains(declared.get().text("registeredBy"))) {
            problems.add("rests on " + id + ", which " + declared.get().text("registeredBy") + " registered");
        }
        declared.get().texts("readers").stream().filter(interested::contains)
                .forEach(reader -> problems.add("rests on " + id + ", which " + reader + " may read"));
    }
}
