package io.assay.standalone.dev;

import java.nio.file.Path;
import java.util.List;

/**
 * How everything is started.
 *
 * @param folder where everything lies
 * @param ports where each part listens
 * @param guarded whether Kafka lets each service do only what its ACLs permit
 * @param more further settings for every service, e.g. {@code --assay.monitoring.window=5s}
 */
public record StackSettings(StackFolder folder, Ports ports, boolean guarded, List<String> more) {

    /** Nothing stays. */
    public static StackSettings gone(Ports ports, String... more) {
        return new StackSettings(StackFolder.temporary(), ports, false, List.of(more));
    }

    /** Everything stays in this folder. */
    public static StackSettings kept(Path data, Ports ports, String... more) {
        return new StackSettings(StackFolder.kept(data), ports, false, List.of(more));
    }

    /** The same, with each service held to what its ACLs permit. */
    public StackSettings withGuard() {
        return new StackSettings(folder, ports, true, more);
    }

    Path log() {
        return folder.of("assay.log");
    }
}
