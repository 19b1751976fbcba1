package io.assay.standalone.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;

/** The commands of the README, to be run as they stand there. */
final class Readme {

    private Readme() {}

    /** The journey, with the addresses of this estate in place of the standard ones. */
    static String journey(Path readme, Stack stack) throws IOException {
        String text = Files.readString(readme);
        String block = text.substring(text.indexOf("<!-- journey -->"), text.indexOf("<!-- /journey -->"));
        String commands = block.substring(block.indexOf("```sh") + 5, block.lastIndexOf("```"));
        return commands
                .replaceFirst("(?m)^R=\\S+", Matcher.quoteReplacement("R=" + stack.url("registry")))
                .replaceFirst("(?m)^D=\\S+", Matcher.quoteReplacement("D=" + stack.url("deployment")))
                .replaceFirst("(?m)^A=\\S+", Matcher.quoteReplacement("A=" + stack.people().issuer()));
    }
}
