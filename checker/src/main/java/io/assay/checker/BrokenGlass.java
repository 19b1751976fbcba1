package io.assay.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** I2, past the gate: two distinct people asked for that version, environment and bytes, none of whom made it. */
final class BrokenGlass implements Promise {

    private static final int PEOPLE = 2;

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return log.of("BreakGlassDeployed").flatMap(deployed -> problems(log, deployed).stream()
                .map(words -> new Violation("I2", deployed.subject(), deployed.type() + " " + deployed.id() + " " + words)));
    }

    private static List<String> problems(Log log, Entry deployed) {
        List<String> problems = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (String id : deployed.texts("requestIds")) {
            log.find(id, "BreakGlassRequested")
                    .filter(request -> request.subject().equals(deployed.subject())
                            && request.text("environment").equals(deployed.text("environment"))
                            && request.text("artefactDigest").equals(deployed.text("artefactDigest")))
                    .ifPresentOrElse(
                            request -> people.add(request.text("person")),
                            () -> problems.add("rests on a request that nobody made for these bytes"));
        }
        if (people.size() < PEOPLE) {
            problems.add("was asked for by " + people.size() + " people, needs " + PEOPLE);
        }
        people.stream().filter(deployed.makers()::contains)
                .forEach(person -> problems.add("was asked for by " + person + ", who submitted or developed it"));
        if (log.find(deployed.text("registrationId"), "ModelRegistered").isEmpty()) {
            problems.add("names no registration that exists");
        }
        return problems;
    }
}
