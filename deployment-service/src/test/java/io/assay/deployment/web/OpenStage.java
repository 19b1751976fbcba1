package io.assay.deployment.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Opens a stage to the network, so that another can ask it as any server that speaks the protocol. */
final class OpenStage implements AutoCloseable {

    private final Stage stage;
    private final HttpServer http;

    OpenStage(Stage stage) {
        this.stage = stage;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::handle);
        http.start();
    }

    String host() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        byte[] asked = exchange.getRequestBody().readAllBytes();
        MvcTestResult answer = exchange.getRequestMethod().equals("GET")
                ? stage.web.get().uri(path).exchange()
                : stage.web.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(asked).exchange();
        byte[] body = answer.getResponse().getContentAsByteArray();
        exchange.sendResponseHeaders(answer.getResponse().getStatus(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
