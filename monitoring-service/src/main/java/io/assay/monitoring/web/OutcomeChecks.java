package io.assay.monitoring.web;

import io.assay.wire.people.Person;
import java.util.List;
import java.util.Map;

/** What outcomes must be before they are said; every flaw names row and field. */
final class OutcomeChecks {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}";
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_GROUPS = 50;
    private static final int LONGEST_ID = 256;
    private static final int LONGEST_TEXT = 200;

    private final Flaws flaws = new Flaws();

    private OutcomeChecks() {}

    /** Refuses what cannot be said. */
    static void require(OutcomesForm form) {
        List<OutcomesForm.Row> rows = form.rows() == null ? List.of() : form.rows();
        var checks = new OutcomeChecks();
        checks.flaws.addIf(rows.isEmpty() || rows.size() > MOST_ROWS, "rows", "there are " + rows.size(), "send 1 to " + MOST_ROWS + " at once");
        checks.flaws.refuseIfAny();
        for (int i = 0; i < rows.size(); i++) {
            checks.row("rows[" + i + "].", rows.get(i));
        }
        checks.flaws.refuseIfAny();
    }

    /** A model of a tenant that the person does not see is absent. */
    static void requireSeen(OutcomesForm form, Person person) {
        form.rows().stream().map(OutcomesForm.Row::modelId).filter(id -> !person.sees(id)).findFirst().ifPresent(id -> {
            throw RefusedException.notFound("model " + id);
        });
    }

    private void row(String place, OutcomesForm.Row row) {
        flaws.addIf(row.modelId() == null || !row.modelId().matches(ID), place + "modelId", "'" + row.modelId() + "' is no id", "use <tenant>/<name>")
                .addIf(!fits(row.requestId(), LONGEST_ID), place + "requestId", "it is missing or too long",
                        "give the request id of the prediction, at most " + LONGEST_ID + " characters")
                .addIf(row.row() != null && row.row() < 0, place + "row", "it is " + row.row(), "count the request's rows from 0, or leave it out")
                .addIf(row.observedAt() == null, place + "observedAt", "it is missing", "give the moment at which the outcome became known")
                .addIf(!isOutcome(row.outcome()), place + "outcome", "it is " + row.outcome(), "give true or false, a finite number, or a class of 1 to " + LONGEST_TEXT + " characters")
                .addIf(tooLong(row.finalDecision()), place + "finalDecision", "it is too long", "use at most " + LONGEST_TEXT + " characters")
                .addIf(tooLong(row.overrideReason()), place + "overrideReason", "it is too long", "use at most " + LONGEST_TEXT + " characters")
                .addIf(row.weight() != null && !(row.weight() > 0 && row.weight() < Double.POSITIVE_INFINITY), place + "weight", "it is " + row.weight(), "use more than 0, or leave it out");
        groups(place + "groups", row.groups() == null ? Map.of() : row.groups());
    }

    private void groups(String place, Map<String, String> groups) {
        flaws.addIf(groups.size() > MOST_GROUPS, place, "there are " + groups.size(), "state at most " + MOST_GROUPS);
        groups.forEach((name, value) -> flaws.addIf(!fits(name, LONGEST_TEXT) || tooLong(value), place + "." + name,
                "name or value is too long", "use at most " + LONGEST_TEXT + " characters"));
    }

    private static boolean isOutcome(Object outcome) {
        return switch (outcome) {
            case Boolean truth -> true;
            case Number number -> Double.isFinite(number.doubleValue());
            case String text -> fits(text, LONGEST_TEXT);
            case null, default -> false;
        };
    }

    private static boolean fits(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    private static boolean tooLong(String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }
}
