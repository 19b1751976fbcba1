package io.assay.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What people must know of a version beside its verdict, line by line. */
final class VersionLines {

    private VersionLines() {}

    static List<String> of(JsonNode version) {
        List<String> lines = new ArrayList<>();
        lines.add("%s:%s is %s, stage %s, tier %s (%s)".formatted(
                text(version, "model"), text(version, "version"), text(version, "state"), text(version, "stage"),
                text(version, "tier"), text(version, "tierReason")));
        if (version.path("incident").asBoolean(false)) {
            lines.add("INCIDENT: it serves past the gate");
        }
        version.path("waitsFor").forEach(waits -> lines.add("waits for %s: %s%s".formatted(
                text(waits, "who"), text(waits, "what"), waits.path("dueAt").isString() ? ", due " + text(waits, "dueAt") : "")));
        version.at("/standing/voices/approvals").forEach(approval -> lines.add("approval %s by %s, %s, until %s".formatted(
                text(approval, "id"), text(approval, "person"), text(approval, "role"), text(approval, "expiresAt"))));
        version.at("/standing/findings").forEach(finding -> lines.add("%s %s, %s: %s, %s".formatted(
                text(finding, "kind"), text(finding, "id"), text(finding, "severity"), text(finding, "title"), end(finding))));
        version.at("/standing/exceptions").forEach(exception -> lines.add("exception %s for check %s, %s %s".formatted(
                text(exception, "id"), text(exception, "check"), exception.path("ended").asBoolean() ? "ended," : "until",
                text(exception, "expiresAt"))));
        version.path("slots").forEach(slot -> lines.add("%s in %s: %s, epoch %d".formatted(
                text(slot, "mode"), text(slot, "environment"),
                slot.path("serving").asBoolean() ? "serving" : "left, " + text(slot, "because"), slot.path("epoch").asLong())));
        return lines;
    }

    private static String end(JsonNode finding) {
        return finding.path("closedBy").isString()
                ? "closed by " + text(finding, "closedBy")
                : "due " + text(finding, "dueAt") + ", owner " + text(finding, "owner");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("-");
    }
}
