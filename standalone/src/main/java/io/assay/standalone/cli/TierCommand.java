package io.assay.standalone.cli;

import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay tier}: gives a version another tier than policy did. */
@Command(
        name = "tier",
        description = "Give a version another risk tier than policy did.",
        subcommands = TierCommand.Another.class,
        mixinStandardHelpOptions = true)
final class TierCommand {

    /** {@code assay tier override}. */
    @Command(name = "override", description = "Another tier counts for a time.", mixinStandardHelpOptions = true)
    static final class Another extends VersionActCommand {

        @Option(names = "--tier", required = true, paramLabel = "TIER", description = "Which tier counts.")
        private String tier;

        @Option(
                names = "--expires", required = true, paramLabel = "DATE", converter = Until.class,
                description = "Until when; policy's own tier counts from then on.")
        private Instant expires;

        @Override
        String what() {
            return "tier-override";
        }

        @Override
        Map<String, Object> said() {
            return Map.of("tier", tier, "expiresAt", expires.toString());
        }
    }
}
