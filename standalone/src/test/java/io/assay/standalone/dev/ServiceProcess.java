package io.assay.standalone.dev;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One service in a process of its own, which can be killed as {@code kill -9} does. */
final class ServiceProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Stack stack;
    private final String service;
    private final Path log;
    private Process process;

    ServiceProcess(Stack stack, String service, Path folder) {
        this.stack = stack;
        this.service = service;
        this.log = folder.resolve(service + ".log");
    }

    String service() {
        return service;
    }

    ServiceProcess start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Stack.SERVICES.get(service).getName()));
        command.addAll(List.of(stack.arguments(service)));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** No shutdown hook runs, nothing is flushed, no group is left. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void awaitReady() {
        await(service + ", see " + log).atMost(Duration.ofSeconds(120)).ignoreExceptions().until(
                () -> HTTP.send(HttpRequest.newBuilder(URI.create(stack.url(service) + "/readyz")).build(),
                        HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
