package io.assay.standalone.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said of a finding that was raised. */
abstract class FindingActs extends ActCommand {

    @Parameters(index = "0", paramLabel = "MODEL", description = "Model id, e.g. retail/credit-risk.")
    private String model;

    @Parameters(index = "1", paramLabel = "FINDING", description = "Id of the finding.")
    private String finding;

    @Option(names = "--evidence", paramLabel = "DIGEST", description = "A file that shows it, uploaded before.")
    private List<String> evidence = List.of();

    abstract String what();

    /** What it says beside the evidence. */
    void tell(Map<String, Object> said) {}

    @Override
    final String path() {
        return "/models/" + model + "/findings/" + finding + "/" + what();
    }

    @Override
    final Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("evidence", evidence);
        tell(said);
        return said;
    }

    /** {@code assay findings change}. */
    @Command(name = "change", description = "Change an open finding; what is left out stays.", mixinStandardHelpOptions = true)
    static final class Change extends FindingActs {

        @Option(names = "--severity", paramLabel = "WORD", description = "low, medium, high or critical.")
        private String severity;

        @Option(names = "--owner", paramLabel = "PERSON", description = "Who sees to it, as person:<id>.")
        private String owner;

        @Option(names = "--due", paramLabel = "DATE", converter = Until.class, description = "Until when, e.g. 2026-12-31.")
        private Instant due;

        @Option(names = "--plan", paramLabel = "WORDS", description = "What will be done about it.")
        private String plan;

        @Override
        String what() {
            return "changes";
        }

        @Override
        void tell(Map<String, Object> said) {
            said.put("severity", severity);
            said.put("owner", owner);
            said.put("dueAt", due == null ? null : due.toString());
            said.put("plan", plan);
        }
    }

    /** {@code assay findings close}. */
    @Command(name = "close", description = "Close a finding, as a validator.", mixinStandardHelpOptions = true)
    static final class Close extends FindingActs {
        @Override
        String what() {
            return "closure";
        }
    }
}
