package io.assay.standalone.dev;

import java.nio.file.Path;

/** Sends the logs of everything in this JVM to a file, so that the story alone is on the screen. */
final class Logs {

    private Logs() {}

    /** Takes effect when it is said before anything logs. */
    static void into(Path file) {
        System.setProperty("assay.log.to", "file");
        System.setProperty("assay.log.file", file.toString());
    }
}
