package io.assay.standalone.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay standing-approvals}: approves in advance. */
@Command(
        name = "standing-approvals",
        description = "Approve in advance versions that stay within an envelope.",
        subcommands = StandingApprovalsCommand.Give.class,
        mixinStandardHelpOptions = true)
final class StandingApprovalsCommand {

    /** {@code assay standing-approvals give}. */
    @Command(
            name = "give",
            description = "Approve in advance; everyone whom policy names gives the same id and terms.",
            mixinStandardHelpOptions = true)
    static final class Give extends ActCommand {

        @Parameters(index = "0", paramLabel = "MODEL", description = "Model id, e.g. retail/credit-risk.")
        private String model;

        @Parameters(index = "1", paramLabel = "VERSION", description = "The approved version from which later ones may differ.")
        private String base;

        @Option(names = "--id", required = true, paramLabel = "ID", description = "Its id within the model, e.g. weekly.")
        private String id;

        @Option(
                names = "--may-differ", required = true, split = ",", paramLabel = "PART",
                description = "artefact, data, threshold, preprocessing, documents.")
        private List<String> parts;

        @Option(names = "--threshold-band", paramLabel = "X", description = "Largest difference of the decision threshold.")
        private Double band;

        @Option(names = "--count", required = true, paramLabel = "N", description = "How many versions may use it.")
        private int count;

        @Option(
                names = "--expires", required = true, paramLabel = "DATE", converter = Until.class,
                description = "Until when, e.g. 2026-12-31.")
        private Instant expires;

        @Option(names = "--environment", paramLabel = "NAME", description = "For which; those of the base's approval when left out.")
        private List<String> environments = List.of();

        @Override
        String path() {
            return "/models/" + model + "/standing-approvals";
        }

        @Override
        Map<String, Object> said() {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("id", id);
            said.put("baseVersion", base);
            said.put("mayDiffer", parts);
            said.put("thresholdBand", band);
            said.put("largestCount", count);
            said.put("expiresAt", expires.toString());
            said.put("environments", environments);
            return said;
        }
    }
}
