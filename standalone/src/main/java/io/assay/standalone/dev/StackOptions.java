package io.assay.standalone.dev;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options of whatever starts everything in one JVM. */
final class StackOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "Keep everything in this folder; without it nothing stays.")
    private Path data;

    @Option(names = "--port-shift", paramLabel = "N", description = "Add N to every standard port.")
    private int shift;

    @Option(names = "--free-ports", description = "Choose ports that are free.")
    private boolean free;

    @Option(names = "--guarded", description = "Let each service do in Kafka only what its ACLs permit.")
    private boolean guarded;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting for every service; may be repeated.")
    private String[] more = {};

    StackSettings settings(String... own) {
        String[] all = Stream.concat(Arrays.stream(own), Arrays.stream(more).map(s -> "--" + s)).toArray(String[]::new);
        Ports ports = free ? Ports.free() : Ports.shifted(shift);
        StackSettings open = data == null ? StackSettings.gone(ports, all) : StackSettings.kept(data, ports, all);
        return guarded ? open.withGuard() : open;
    }
}
