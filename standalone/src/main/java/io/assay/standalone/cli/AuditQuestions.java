package io.assay.standalone.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What auditors ask beside the matrix, a command each. */
final class AuditQuestions {

    private AuditQuestions() {}

    /** {@code assay audit production}. */
    @Command(
            name = "production",
            description = "What was in production between two dates, who asked for it and who approved it.",
            mixinStandardHelpOptions = true)
    static final class Production extends AuditQuestion {

        @Option(names = "--from", paramLabel = "MOMENT", description = "From when on, e.g. 2026-01-01T00:00:00Z (the beginning).")
        private String from;

        @Option(names = "--to", paramLabel = "MOMENT", description = "Until when (now).")
        private String to;

        @Option(names = "--environment", paramLabel = "NAME", description = "What counts as production (as the registry is told).")
        private String environment;

        @Override
        String path() {
            return "production";
        }

        @Override
        Map<String, Object> asked() {
            Map<String, Object> asked = new HashMap<>();
            asked.put("from", from);
            asked.put("to", to);
            asked.put("environment", environment);
            return asked;
        }

        @Override
        List<String> fields() {
            return List.of("model", "version", "environment", "mode", "from", "until", "requestedBy", "approvals", "because");
        }
    }

    /** {@code assay audit expiring}. */
    @Command(name = "expiring", description = "Whose approvals end soon, or have ended while they serve.", mixinStandardHelpOptions = true)
    static final class Expiring extends AuditQuestion {

        @Option(names = "--within", paramLabel = "SPAN", defaultValue = "30d", description = "How soon, e.g. 30d (${DEFAULT-VALUE}).")
        private String within;

        @Override
        String path() {
            return "expiring";
        }

        @Override
        Map<String, Object> asked() {
            return Map.of("within", within);
        }

        @Override
        List<String> fields() {
            return List.of("model", "version", "state", "expiresAt", "expired", "owner", "approvals");
        }
    }

    /** {@code assay audit changes}. */
    @Command(
            name = "changes",
            description = "What was registered, decided, deployed, found, accepted and retired since a moment, and by whom.",
            mixinStandardHelpOptions = true)
    static final class Changes extends AuditQuestion {

        @Option(names = "--since", required = true, paramLabel = "MOMENT", description = "When the last audit was, e.g. 2026-01-01T00:00:00Z.")
        private String since;

        @Override
        String path() {
            return "changes";
        }

        @Override
        Map<String, Object> asked() {
            return Map.of("since", since);
        }

        @Override
        List<String> fields() {
            return List.of("at", "type", "model", "version", "by", "with", "why");
        }
    }

    /** Exceptions, findings and models without owner ask nothing more. */
    abstract static class Plain extends AuditQuestion {

        @Override
        Map<String, Object> asked() {
            return Map.of();
        }
    }

    /** {@code assay audit exceptions}. */
    @Command(name = "exceptions", description = "Failed checks that are accepted for a time now.", mixinStandardHelpOptions = true)
    static final class Exceptions extends Plain {

        @Override
        String path() {
            return "exceptions";
        }

        @Override
        List<String> fields() {
            return List.of("model", "version", "id", "told/check", "told/expiresAt", "told/person", "told/conditions");
        }
    }

    /** {@code assay audit findings}. */
    @Command(name = "findings", description = "Findings and incidents that nobody has closed.", mixinStandardHelpOptions = true)
    static final class Findings extends Plain {

        @Override
        String path() {
            return "findings";
        }

        @Override
        List<String> fields() {
            return List.of("model", "version", "id", "told/severity", "told/kind", "told/title", "told/owner", "told/dueAt");
        }
    }

    /** {@code assay audit ownerless}. */
    @Command(name = "ownerless", description = "Models that nobody answers for: without owner, or whose owner left.", mixinStandardHelpOptions = true)
    static final class Ownerless extends Plain {

        @Override
        String path() {
            return "ownerless";
        }

        @Override
        List<String> fields() {
            return List.of("model", "version", "state", "owner", "live");
        }
    }
}
