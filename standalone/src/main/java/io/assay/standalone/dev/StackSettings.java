package io.assay.standalone.dev;

import java.nio.file.Path;
import java.util.List;

/**
 * How everything is started.
 *
 * @param data folder that keeps everything; null when nothing is to stay
 * @param ports where each part listens
 * @param more further settings for every service, e.g. {@code --assay.monitoring.window=5s}
 */
public record StackSettings(Path data, Ports ports, List<String> more) {

    public static StackSettings gone(Ports ports, String... more) {
        return new StackSettings(null, ports, List.of(more));
    }

    public static StackSettings kept(Path data, Ports ports, String... more) {
        return new StackSettings(data, ports, List.of(more));
    }
}
