package io.assay.standalone.cli;

import io.assay.signing.Purpose;
import io.assay.signing.SigningKey;
import io.assay.signing.TrustedKeys;
import io.assay.signing.UnusableKeyException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay keys}: keys with which services and people sign, and whom others trust by them. */
final class KeysCommand {

    private KeysCommand() {}

    /** {@code assay keys} itself. */
    @Command(
            name = "keys",
            description = "Make keys that sign, and show their public halves.",
            mixinStandardHelpOptions = true,
            subcommands = {Create.class, Public.class})
    static final class Group {}

    /** {@code assay keys create}. */
    @Command(name = "create", description = "Make an Ed25519 key in a new file.", mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "-o", required = true, paramLabel = "FILE", description = "The new file; only its owner may read it.")
        private Path file;

        @Override
        public Integer call() {
            SigningKey key = SigningKey.create();
            usable(() -> {
                key.write(file);
                return file;
            });
            spec.commandLine().getOut().println("key " + key.id() + " is in " + file);
            spec.commandLine().getOut().println("who shall trust it lists it as 'assay keys public " + file + "' prints it");
            return Exit.OK;
        }
    }

    /** {@code assay keys public}. */
    @Command(
            name = "public",
            description = "Show a key's public half, as an entry for a file of trusted keys.",
            mixinStandardHelpOptions = true)
    static final class Public implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "FILE")
        private Path file;

        @Option(
                names = "--owner",
                paramLabel = "ID",
                description = "Whose key it is: person:<id> or service:<name>.",
                defaultValue = "person:NOBODY")
        private String owner;

        @Option(
                names = "--purpose",
                paramLabel = "WORD",
                description = "What it may sign, e.g. approval; may be given several times.")
        private List<String> purposes = List.of("approval");

        @Override
        public Integer call() {
            SigningKey key = usable(() -> SigningKey.read(file));
            Set<Purpose> known = EnumSet.noneOf(Purpose.class);
            purposes.forEach(word -> known.add(Purpose.named(word).orElseThrow(() -> new CommandFailedException(
                    "--purpose is '" + word + "'; use one of "
                            + String.join(", ", EnumSet.allOf(Purpose.class).stream().map(Purpose::word).toList())))));
            if (!owner.matches("(person|service):\\S+")) {
                throw new CommandFailedException("--owner is '" + owner + "'; use person:<id> or service:<name>");
            }
            spec.commandLine().getOut().println(TrustedKeys.entry(key, owner, known).stripTrailing());
            return Exit.OK;
        }
    }

    /** Says what is wrong with a key as any other failure. */
    static <T> T usable(Supplier<T> task) {
        try {
            return task.get();
        } catch (UnusableKeyException e) {
            throw new CommandFailedException(e.getMessage());
        }
    }
}
