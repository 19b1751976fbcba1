package io.assay.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code assay gate}: lets any other pipeline ask before it ships. */
@Command(
        name = "gate",
        description = "Exit 0 only when these bytes are approved for the environment, now.",
        mixinStandardHelpOptions = true)
final class GateCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Mixin
    private Printing printing;

    @ArgGroup(multiplicity = "1")
    private Bytes bytes;

    @Option(names = "--environment", required = true, paramLabel = "NAME", description = "Where it would be shipped to.")
    private String environment;

    /** Which bytes are asked about. */
    static final class Bytes {

        @Option(names = "--digest", paramLabel = "DIGEST", description = "assay:sha256/<hex>, sha256:<hex> or <hex>.")
        private String digest;

        @Option(names = "--file", paramLabel = "FILE", description = "The model file itself.")
        private Path file;

        String digest() {
            return "assay:sha256/" + (digest == null ? sha256(file) : digest.replaceFirst("^(assay:sha256/|sha256:)", ""));
        }
    }

    @Override
    public Integer call() {
        var asked = Map.of("environment", environment, "digest", bytes.digest());
        JsonNode answer = connection.deployment().get("/gate?" + Urls.query(asked));
        boolean approved = answer.path("approved").asBoolean();
        printing.print(answer, List.of("approved", "model", "version", "reason"), List.of(List.of(
                approved ? "yes" : "no",
                answer.path("model").asString("-"),
                answer.path("version").asString("-"),
                answer.path("reason").asString("-"))));
        return approved ? Exit.OK : Exit.NO;
    }

    private static String sha256(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new CommandFailedException("the file " + file + " cannot be read: " + e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
