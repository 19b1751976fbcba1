package io.assay.standalone.dev;

import java.io.IOException;
import java.nio.file.Path;

/** Nothing can be kept in the folder that was asked for. */
public final class UnusableFolderException extends RuntimeException {

    UnusableFolderException(Path folder, IOException cause) {
        super("the folder " + folder + " cannot be used: " + cause + "; name another with --data", cause);
    }
}
