package io.assay.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small schema registry that speaks the Confluent REST API, on loopback, for one JVM's needs. */
public final class EmbeddedSchemaRegistry implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AutoCloseable storage;

    private EmbeddedSchemaRegistry(int port, Subjects subjects, AutoCloseable storage) {
        this.storage = storage;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema registry cannot listen on port " + port + ": " + e.getMessage(), e);
        }
        server.createContext("/", new RegistryApi(subjects));
        server.setExecutor(threads);
        server.start();
    }

    /** A registry that forgets everything when it is closed. */
    public static EmbeddedSchemaRegistry inMemory() {
        return new EmbeddedSchemaRegistry(0, new Subjects(registration -> {}), () -> {});
    }

    /** A registry that keeps everything in the compacted topic {@code topic}; port 0 means any that is free. */
    public static EmbeddedSchemaRegistry over(String bootstrapServers, String topic, int port) {
        var log = new SchemaTopic(bootstrapServers, topic);
        var subjects = new Subjects(log::write);
        log.read().forEach(subjects::restore);
        return new EmbeddedSchemaRegistry(port, subjects, log);
    }

    /** What to set {@code schema.registry.url} to. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            storage.close();
        } catch (Exception e) {
            throw new IllegalStateException("the schema topic does not close", e);
        }
    }
}
