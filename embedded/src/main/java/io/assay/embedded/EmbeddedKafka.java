package io.assay.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker in KRaft mode, on loopback; its data survive a restart in the same folder. */
public final class EmbeddedKafka implements AutoCloseable {

    /** One broker holds every replica there is. */
    private static final Map<String, String> ALONE = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "min.insync.replicas", "1");

    private static final Map<String, String> SMALL_AND_SWIFT = Map.of(
            "offsets.topic.num.partitions", "5",
            "transaction.state.log.num.partitions", "5",
            "group.initial.rebalance.delay.ms", "0",
            "add.partitions.to.txn.retry.backoff.ms", "1",
            "log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024),
            "num.network.threads", "2",
            "num.io.threads", "4");

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts a broker whose data lie in this folder; port 0 means any that is free. */
    public static EmbeddedKafka start(Path data, int port) {
        return start(data, port, broker -> {});
    }

    /** Starts a broker that has a guarded listener besides. */
    public static EmbeddedKafka guarded(Path data, int port, Guard guard) {
        return start(data, port, guard::into);
    }

    private static EmbeddedKafka start(Path data, int port, Consumer<Properties> more) {
        int chosen = port == 0 ? freePort() : port;
        int controller = freePort();
        Properties properties = properties(data, chosen, controller);
        more.accept(properties);
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, chosen);
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Whether nothing listens on this port of loopback. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port of loopback that was free a moment ago. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    private static void format(Path data) {
        try {
            Files.createDirectories(data);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(data.toString())
                    .addDirectory(data.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setHasDynamicQuorum(false)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("the broker's folder " + data + " cannot be formatted: " + e.getMessage(), e);
        }
    }

    private static Properties properties(Path data, int port, int controller) {
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE));
        properties.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controller);
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put("log.dirs", data.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.putAll(ALONE);
        properties.putAll(SMALL_AND_SWIFT);
        return properties;
    }
}
