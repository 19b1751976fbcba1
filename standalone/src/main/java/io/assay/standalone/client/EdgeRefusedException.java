package io.assay.standalone.client;

import tools.jackson.databind.JsonNode;

/** A service answered that it will not do what was asked; the message says why, a line per flaw. */
public final class EdgeRefusedException extends RuntimeException {

    private final int status;

    EdgeRefusedException(int status, JsonNode problem) {
        super(words(status, problem));
        this.status = status;
    }

    /** The HTTP status that was answered. */
    public int status() {
        return status;
    }

    private static String words(int status, JsonNode problem) {
        var words = new StringBuilder(problem.path("detail").asString(problem.path("error").asString("HTTP status " + status)));
        for (JsonNode flaw : problem.path("errors")) {
            String field = flaw.path("field").asString("");
            words.append("\n  ").append(field.isEmpty() ? "" : field + ": ").append(flaw.path("problem").asString(""));
            words.append("; ").append(flaw.path("remedy").asString(""));
        }
        return words.toString();
    }
}
