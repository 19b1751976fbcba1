package io.assay.runtime.worker;

import io.assay.sandbox.Reach;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a worker's process begins on Linux. Landlock confines one thread and what it becomes, but not the threads that Java
 * has started already: so this gives up files, then becomes the worker itself, all of whose threads are confined.
 */
final class ConfinedStart {

    private static final int DEEP = 4;

    private ConfinedStart() {}

    /** The folder with native libraries, the worker's own folder, the window; then the command to become, which is told why not. */
    public static void main(String[] arguments) throws IOException {
        List<Path> read = new ArrayList<>(javaHome());
        read.add(Path.of(arguments[0]));
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            read.add(Path.of(part));
        }
        var reach = new Reach(read, List.of(Path.of(arguments[2])), List.of(Path.of(arguments[1])));
        List<String> command = new ArrayList<>(List.of(arguments).subList(3, arguments.length));
        command.add(GivenUp.attempt(sandbox -> sandbox.confineFiles(reach)));
        String whyNot = GivenUp.attempt(sandbox -> {
            sandbox.endWithParent();
            sandbox.become(command, System.getenv());
        });
        throw new IOException("the worker cannot be started: " + whyNot);
    }

    /** Java's own folder, and what distributions link from it to elsewhere. */
    private static List<Path> javaHome() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        List<Path> all = new ArrayList<>(List.of(home));
        for (String folder : List.of("conf", "lib")) {
            try (Stream<Path> inside = Files.walk(home.resolve(folder), DEEP)) {
                all.addAll(inside.filter(Files::isSymbolicLink).toList());
            }
        }
        return all;
    }
}
