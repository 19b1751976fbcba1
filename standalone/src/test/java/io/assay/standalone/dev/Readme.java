package io.assay.standalone.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;

/** The commands of the README, run as they stand there. */
final class Readme {

    private static final int PATIENCE_SECONDS = 120;

    private final Path root;
    private final Path folder;

    Readme(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** How it ended, and what it said. */
    record Ran(int exit, String said) {}

    /** The journey, with the addresses of this estate in place of the standard ones. */
    Ran journey(Stack stack) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("journey"), commands(stack));
        Path said = folder.resolve("said");
        var journey = new ProcessBuilder("bash", "-eu", script.toString())
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = journey.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        journey.destroyForcibly();
        return new Ran(ended ? journey.exitValue() : -1, Files.readString(said));
    }

    private String commands(Stack stack) throws IOException {
        String text = Files.readString(root.resolve("README.md"));
        String block = text.substring(text.indexOf("<!-- journey -->"), text.indexOf("<!-- /journey -->"));
        return block.substring(block.indexOf("```sh") + 5, block.lastIndexOf("```"))
                .replaceFirst("(?m)^R=\\S+", Matcher.quoteReplacement("R=" + stack.url("registry")))
                .replaceFirst("(?m)^D=\\S+", Matcher.quoteReplacement("D=" + stack.url("deployment")))
                .replaceFirst("(?m)^M=\\S+", Matcher.quoteReplacement("M=" + stack.url("monitoring")))
                .replaceFirst("(?m)^A=\\S+", Matcher.quoteReplacement("A=" + stack.people().issuer()));
    }
}
