package io.assay.runtime.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a worker's process is started. The class path goes by the environment: ONNX Runtime cannot bear long command lines, and
 * starts programs and threads to report its use unless a variable forbids it. The process inherits no other variable.
 *
 * @param limits what it may use
 * @param libraries the folder with native libraries
 * @param main the class that it runs
 */
record WorkerCommand(WorkerLimits limits, Path libraries, Class<?> main) {

    /** What a model's answer may depend on, and so must be in a worker as it is here. */
    private static final List<String> LIKE_HERE = List.of("user.timezone", "user.language", "user.country", "user.variant");

    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC", "-Xshare:auto", "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "--enable-native-access=ALL-UNNAMED");

    /** A process not yet started, which hears of its parent's end by standard input, and makes ready for models of a type. */
    ProcessBuilder builder(WorkerFiles files, String type) {
        List<String> command = worker(files);
        command.add(type);
        if (GivenUp.possible()) {
            command = confined(files, command);
        } else {
            command.add(GivenUp.attempt(sandbox -> { }));
        }
        var builder = new ProcessBuilder(command).directory(files.own().toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> !name.equals("SystemRoot"));
        builder.environment().putAll(environment(files));
        return builder;
    }

    private List<String> worker(WorkerFiles files) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(SMALL);
        command.addAll(List.of(
                "-Xmx" + limits.heap(), "-Xms" + Math.min(limits.heap(), 64L << 20), "-Xmn" + Math.min(limits.heap() / 2, 24L << 20),
                "-XX:CompressedClassSpaceSize=128m", "-XX:ReservedCodeCacheSize=64m", "-XX:ActiveProcessorCount=2",
                "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + files.own().resolve("crash"),
                "-Djava.io.tmpdir=" + files.own(), "-Duser.home=" + files.own(), "-Donnxruntime.native.path=" + libraries));
        LIKE_HERE.stream()
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of(main.getName(), files.socket().toString(), files.window().toString(), Long.toString(limits.memory())));
        return command;
    }

    private List<String> confined(WorkerFiles files, List<String> worker) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(SMALL);
        command.addAll(List.of("-Xmx32m", "-Xint", ConfinedStart.class.getName(),
                libraries.toString(), files.own().toString(), files.window().toString()));
        command.addAll(worker);
        return command;
    }

    private static Map<String, String> environment(WorkerFiles files) {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return new TreeMap<>(Map.of("CLASSPATH", path, "LC_ALL", "C.UTF-8", "MALLOC_ARENA_MAX", "2",
                "TMPDIR", files.own().toString(), "ORT_DISABLE_TELEMETRY", "1"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
