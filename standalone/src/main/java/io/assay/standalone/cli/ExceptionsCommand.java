package io.assay.standalone.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay exceptions}: accepts what failed, for a time. */
@Command(
        name = "exceptions",
        description = "Accept a failed check for a time; assay audit exceptions lists what is accepted.",
        subcommands = ExceptionsCommand.Grant.class,
        mixinStandardHelpOptions = true)
final class ExceptionsCommand {

    /** {@code assay exceptions grant}. */
    @Command(name = "grant", description = "Accept a failed check of a version for a time.", mixinStandardHelpOptions = true)
    static final class Grant extends VersionActCommand {

        @Option(names = "--check", required = true, paramLabel = "NAME", description = "Which failed check.")
        private String check;

        @Option(
                names = "--expires", required = true, paramLabel = "DATE", converter = Until.class,
                description = "Until when, e.g. 2026-12-31.")
        private Instant expires;

        @Option(names = "--condition", paramLabel = "WORDS", description = "Under which conditions.")
        private List<String> conditions = List.of();

        @Option(names = "--id", paramLabel = "ID", description = "Its id within the model; one is made when left out.")
        private String id;

        @Override
        String what() {
            return "exceptions";
        }

        @Override
        Map<String, Object> said() {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("id", id);
            said.put("check", check);
            said.put("expiresAt", expires.toString());
            said.put("conditions", conditions);
            return said;
        }
    }
}
