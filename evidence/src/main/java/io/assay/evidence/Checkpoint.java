package io.assay.evidence;

import java.util.Base64;

/**
 * The state of a log at one moment, as a C2SP tlog-checkpoint says it.
 *
 * @param origin name of the log, a URL without scheme: no spaces, no plus
 * @param size number of entries
 * @param root hash of the tree over them
 */
public record Checkpoint(String origin, long size, byte[] root) {

    public Checkpoint {
        requireOrigin(origin);
    }

    /** Refuses what no signed note can name. */
    public static void requireOrigin(String origin) {
        if (origin == null || !origin.matches("[!-*,-~]+")) {
            throw new IllegalArgumentException("the origin of a log is \"" + origin
                    + "\"; use ASCII without spaces and plus, such as example.com/models");
        }
    }

    /** What is signed: origin, size and root, a line each. */
    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }
}
