package io.assay.standalone.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code assay findings}: what people found wrong, until a validator closes it. */
@Command(
        name = "findings",
        description = "List, raise, change and close findings about a model.",
        subcommands = {
            FindingsCommand.Listing.class, FindingsCommand.Raise.class, FindingActs.Change.class, FindingActs.Close.class
        },
        mixinStandardHelpOptions = true)
final class FindingsCommand {

    private static final List<String> FIELDS = List.of("id", "version", "severity", "title", "owner", "dueAt", "closedBy");

    /** {@code assay findings list}. */
    @Command(name = "list", description = "Findings as the registry counts them.", mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        @Mixin
        private Connection connection;

        @Mixin
        private Printing printing;

        @Parameters(paramLabel = "MODEL", description = "Model id, e.g. retail/credit-risk.")
        private String model;

        @Option(names = "--state", paramLabel = "STATE", description = "Only open or closed ones.")
        private String state;

        @Option(names = "--after", paramLabel = "MARK", description = "Where the page begins: 'next' of the page before.")
        private String after;

        @Option(names = "--size", paramLabel = "N", defaultValue = "50", description = "Findings a page (${DEFAULT-VALUE}).")
        private int size;

        @Override
        public Integer call() {
            Map<String, Object> wanted = new LinkedHashMap<>();
            wanted.put("state", state);
            wanted.put("after", after);
            wanted.put("size", size);
            JsonNode found = connection.registry().get("/models/" + model + "/findings?" + Urls.query(wanted));
            List<List<String>> rows = found.path("items").valueStream()
                    .map(finding -> FIELDS.stream().map(field -> finding.path(field).asString("-")).toList())
                    .toList();
            printing.print(found, List.of("id", "version", "severity", "title", "owner", "due", "closed by"), rows);
            if (found.path("next").isString()) {
                printing.say("more with --after " + found.path("next").asString());
            }
            return Exit.OK;
        }
    }

    /** {@code assay findings raise}. */
    @Command(
            name = "raise",
            description = "Raise a finding about a version, or the model as such; --reason is its title.",
            mixinStandardHelpOptions = true)
    static final class Raise extends ActCommand {

        @Parameters(index = "0", paramLabel = "MODEL", description = "Model id, e.g. retail/credit-risk.")
        private String model;

        @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION", description = "The version; the model as such when left out.")
        private String version;

        @Option(names = "--id", paramLabel = "ID", description = "Its id within the model; one is made when left out.")
        private String id;

        @Option(names = "--severity", required = true, paramLabel = "WORD", description = "low, medium, high or critical.")
        private String severity;

        @Option(names = "--owner", required = true, paramLabel = "PERSON", description = "Who sees to it, as person:<id>.")
        private String owner;

        @Option(names = "--due", required = true, paramLabel = "DATE", converter = Until.class, description = "Until when, e.g. 2026-12-31.")
        private Instant due;

        @Option(names = "--plan", paramLabel = "WORDS", description = "What will be done about it.")
        private String plan;

        @Option(names = "--description", paramLabel = "WORDS", description = "What is wrong, at length.")
        private String description;

        @Override
        String path() {
            return "/models/" + model + "/findings";
        }

        @Override
        String reasonField() {
            return "title";
        }

        @Override
        Map<String, Object> said() {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("id", id);
            said.put("version", version);
            said.put("severity", severity);
            said.put("owner", owner);
            said.put("dueAt", due.toString());
            said.put("plan", plan);
            said.put("description", description);
            return said;
        }
    }
}
