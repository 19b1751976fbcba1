package io.assay.registry.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Someone outside who is told: keeps what it hears, and answers as a test wants. */
public final class Receiver implements AutoCloseable {

    /** What was heard. */
    public record Heard(String path, String id, long timestamp, String signature, String body) {

        /** Whether it is signed by a secret, by RFC 2104 itself over what was heard. */
        public boolean isSignedBy(String secret) {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            byte[] mac = sha256(padded(key, 0x5c), sha256(padded(key, 0x36), signed));
            return Arrays.asList(signature.split(" ")).contains("v1," + Base64.getEncoder().encodeToString(mac));
        }

        private static byte[] padded(byte[] key, int with) {
            byte[] block = Arrays.copyOf(key, 64);
            for (int i = 0; i < block.length; i++) {
                block[i] ^= (byte) with;
            }
            return block;
        }

        private static byte[] sha256(byte[] first, byte[] second) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(first);
                return digest.digest(second);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A secret for tests. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public final List<Heard> heard = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private volatile Function<Heard, Integer> status = message -> 204;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::hear);
        server.start();
    }

    /** Answers by what it hears. */
    public void answers(Function<Heard, Integer> by) {
        status = by;
    }

    /** Does something else at a path. */
    void at(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public String url() {
        return "http://" + host() + "/hook";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var message = new Heard(
                    exchange.getRequestURI().toString(),
                    headers.getFirst("webhook-id"),
                    Long.parseLong(headers.getFirst("webhook-timestamp")),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            heard.add(message);
            exchange.sendResponseHeaders(status.apply(message), -1);
        }
    }

    /** Sends bytes without end, until it is hung up on. */
    static void babble(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            byte[] some = new byte[8 * 1024];
            while (true) {
                body.write(some);
            }
        }
    }
}
