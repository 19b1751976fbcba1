package io.assay.suite.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the frameworks that clauses are cited from. */
final class FrameworksReader {

    private static final List<String> KNOWN = List.of("title", "source", "in-force", "until");

    private FrameworksReader() {}

    static Map<String, Framework> read(Spot spot) {
        Map<String, Framework> frameworks = new LinkedHashMap<>();
        Fields.of(spot, "give each framework as id: {title: ...}").ifPresent(fields -> fields.all().forEach(
                (id, one) -> frameworks.put(id, Fields.of(one, "give {title: ..., source: ..., in-force: 2026-04-17}")
                        .map(known -> framework(id, known.only(KNOWN, "field of a framework")))
                        .orElse(new Framework(id, id, null, null, null)))));
        return frameworks;
    }

    /** The date in this place; empty, with the reason said, where there is none. */
    static Optional<LocalDate> date(Spot spot) {
        Optional<String> text = spot.text("give a date, e.g. 2026-04-17");
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            spot.wrong("is " + spot.kind() + ", which is no date of the calendar; write it as 2026-04-17");
            return Optional.empty();
        }
    }

    private static Framework framework(String id, Fields fields) {
        String title = fields.need("title", "give its name for people").flatMap(t -> t.text("give its name for people")).orElse(id);
        Optional<String> source = fields.get("source").flatMap(s -> s.text("say where it can be read"));
        Optional<LocalDate> inForce = fields.get("in-force").flatMap(FrameworksReader::date);
        Optional<LocalDate> until = fields.get("until").flatMap(FrameworksReader::date);
        if (inForce.isPresent() && until.isPresent() && until.get().isBefore(inForce.get())) {
            fields.get("until").orElseThrow().wrong(
                    "is " + until.get() + ", before it comes in force on " + inForce.get() + "; give a later day or leave it out");
        }
        return new Framework(id, title, source.orElse(null), inForce.orElse(null), until.orElse(null));
    }
}
