package io.assay.standalone.dev;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.assay.examples.ConsumerCredit;
import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Version 1.2.0 of the story as another platform serves it: a server that speaks the Open Inference Protocol. */
final class RemoteModel implements AutoCloseable {

    private static final String PATH = "/v2/models/credit-risk";
    private static final String VERSION = "1.2.0";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpServer http;
    private final Model model;

    private RemoteModel(HttpServer http, Model model) {
        this.http = http;
        this.model = model;
    }

    static RemoteModel start() {
        try (InputStream file = ConsumerCredit.open("credit-risk-1.2.0.onnx")) {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var remote = new RemoteModel(http, ModelFormats.open("onnx", file.readAllBytes()));
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext(PATH, exchange -> send(exchange, remote.described()));
            http.createContext(PATH + "/ready", exchange -> send(exchange, Map.of("ready", true)));
            http.createContext(PATH + "/infer", exchange -> send(exchange, remote.scored(exchange)));
            http.start();
            return remote;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String host() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    String url() {
        return "http://" + host() + PATH;
    }

    @Override
    public void close() {
        http.stop(0);
        model.close();
    }

    private Map<String, Object> described() {
        return Map.of(
                "name", "credit-risk", "versions", List.of(VERSION),
                "inputs", model.inputs().stream().map(port -> described(port, "FP32")).toList(),
                "outputs", model.outputs().stream().map(RemoteModel::described).toList());
    }

    private static Map<String, Object> described(Port port) {
        return described(port, port.name().equals("label") ? "INT64" : "FP32");
    }

    private static Map<String, Object> described(Port port, String datatype) {
        return Map.of("name", port.name(), "datatype", datatype, "shape", port.shape());
    }

    private Map<String, Object> scored(HttpExchange exchange) throws IOException {
        JsonNode request = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        var rows = new Table(request.path("inputs").valueStream().map(RemoteModel::column).toList());
        return Map.of("model_version", VERSION, "outputs", model.score(rows, LIMIT).stream().map(RemoteModel::answered).toList());
    }

    private static Column column(JsonNode input) {
        return new Column.Numbers(
                input.path("name").stringValue(), input.path("data").valueStream().mapToDouble(JsonNode::doubleValue).toArray());
    }

    private static Map<String, Object> answered(Output output) {
        String datatype = output.name().equals("label") ? "INT64" : "FP32";
        return Map.of("name", output.name(), "datatype", datatype, "shape", output.shape(), "data", output.numbers());
    }

    private static void send(HttpExchange exchange, Object answer) throws IOException {
        byte[] bytes = JsonMapper.shared().writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
