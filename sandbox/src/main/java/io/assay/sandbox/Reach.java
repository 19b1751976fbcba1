package io.assay.sandbox;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The files that a confined process may still reach, beside the system's own libraries.
 *
 * @param read files and folders that it may read and run
 * @param write files that it may read and write, but neither empty nor remove
 * @param own folders in which it may do as it likes, but run nothing
 */
public record Reach(Collection<Path> read, Collection<Path> write, Collection<Path> own) {

    public Reach {
        read = List.copyOf(read);
        write = List.copyOf(write);
        own = List.copyOf(own);
    }
}
