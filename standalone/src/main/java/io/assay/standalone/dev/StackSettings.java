package io.assay.standalone.dev;

import java.nio.file.Path;
import java.util.List;

/**
 * How everything is started.
 *
 * @param folder where everything lies
 * @param ports where each part listens
 * @param more further settings for every service, e.g. {@code --assay.monitoring.window=5s}
 */
public record StackSettings(StackFolder folder, Ports ports, List<String> more) {

    /** Nothing stays. */
    public static StackSettings gone(Ports ports, String... more) {
        return new StackSettings(StackFolder.temporary(), ports, List.of(more));
    }

    /** Everything stays in this folder. */
    public static StackSettings kept(Path data, Ports ports, String... more) {
        return new StackSettings(StackFolder.kept(data), ports, List.of(more));
    }

    Path log() {
        return folder.of("assay.log");
    }
}
