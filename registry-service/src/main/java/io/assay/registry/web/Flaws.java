package io.assay.registry.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects all that is wrong with a request before it is refused. */
final class Flaws {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern DIGEST = Pattern.compile("assay:sha256/[0-9a-f]{64}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final List<Flaw> found = new ArrayList<>();

    Flaws need(String field, Object value) {
        boolean missing = value == null || value instanceof String text && text.isBlank();
        return missing ? add(field, "it is missing", "give it") : this;
    }

    Flaws id(String field, String value) {
        boolean right = value == null || ID.matcher(value).matches();
        return right
                ? need(field, value)
                : add(
                        field,
                        "'" + value + "' is no id",
                        "use <tenant>/<name>, each of lower-case letters, digits and '-', at most 63");
    }

    Flaws digest(String field, String value) {
        boolean right = value == null || DIGEST.matcher(value).matches();
        return right
                ? need(field, value)
                : add(
                        field,
                        "'" + value + "' is no digest",
                        "use assay:sha256/<64 lower-case hex digits>, as POST /files answers it");
    }

    Flaws oneOf(String field, String value, List<String> legal) {
        boolean right = value == null || legal.contains(value);
        return right
                ? need(field, value)
                : add(field, "it is '" + value + "'", "use one of " + String.join(", ", legal));
    }

    /** A moment that is to come. */
    Flaws ahead(String field, Instant value) {
        boolean right = value == null || value.isAfter(Instant.now());
        return right ? need(field, value) : add(field, "it is " + value + ", which is past", "give a later moment");
    }

    /** A name within a model, where one is given. */
    Flaws name(String field, String value) {
        boolean right = value == null || NAME.matcher(value).matches();
        return right ? this : add(field, "'" + value + "' is no name", "use 1 to 64 letters, digits, '.', '-' and '_', or leave it out");
    }

    /** The name of a person, as {@code person:<id>}. */
    Flaws person(String field, String value) {
        boolean right = value == null || value.startsWith("person:") && value.length() > "person:".length();
        return right ? need(field, value) : add(field, "'" + value + "' is no person", "use person:<id>");
    }

    Flaws addIf(boolean wrong, String field, String problem, String remedy) {
        return wrong ? add(field, problem, remedy) : this;
    }

    Flaws add(String field, String problem, String remedy) {
        found.add(new Flaw(field, problem, remedy));
        return this;
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    RefusedException refusal() {
        return RefusedException.unprocessable(found);
    }
}
