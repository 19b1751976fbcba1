package io.assay.standalone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay holds}: has evidence kept whatever its retention class says. */
@Command(
        name = "holds",
        description = "Place a legal hold on evidence, or lift one.",
        subcommands = {HoldsCommand.Place.class, HoldsCommand.Lift.class},
        mixinStandardHelpOptions = true)
final class HoldsCommand {

    /** What placing and lifting have in common. */
    abstract static class Change extends ActCommand {

        @Parameters(index = "0", paramLabel = "MODEL", description = "Model id, e.g. retail/credit-risk.")
        private String model;

        @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION", description = "One version; all of the model when left out.")
        private String version;

        @Option(names = "--id", required = true, paramLabel = "ID", description = "Id of the hold within the model.")
        private String id;

        abstract boolean held();

        @Override
        final String path() {
            return "/models/" + model + (version == null ? "" : "/versions/" + version) + "/holds";
        }

        @Override
        final Map<String, Object> said() {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("id", id);
            said.put("held", held());
            return said;
        }

        @Override
        final boolean again() {
            return true;
        }
    }

    /** {@code assay holds place}. */
    @Command(name = "place", description = "Have evidence kept until the hold is lifted.", mixinStandardHelpOptions = true)
    static final class Place extends Change {
        @Override
        boolean held() {
            return true;
        }
    }

    /** {@code assay holds lift}. */
    @Command(name = "lift", description = "Lift a hold.", mixinStandardHelpOptions = true)
    static final class Lift extends Change {
        @Override
        boolean held() {
            return false;
        }
    }
}
