package io.assay.runtime.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that speaks the Open Inference Protocol in front of an ONNX model; single addresses can be taken over. */
final class InferenceServer implements AutoCloseable {

    interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer http;
    private final Model model;
    private final Map<String, Handler> taken = new ConcurrentHashMap<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<JsonNode> asked = new CopyOnWriteArrayList<>();

    InferenceServer(String onnx) {
        try (InputStream file = InferenceServer.class.getResourceAsStream("/models/" + onnx + ".onnx")) {
            model = ModelFormats.open("onnx", file.readAllBytes());
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    String host() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    String url() {
        return "http://" + host() + "/v2/models/credit";
    }

    /** Answers at an address below the model's own otherwise than a good server does. */
    InferenceServer at(String path, Handler handler) {
        taken.put("/v2/models/credit" + path, handler);
        return this;
    }

    InferenceServer at(String path, int status, String body) {
        return at(path, exchange -> send(exchange, status, body));
    }

    Model open(Port... declared) {
        return new Endpoints(settings()).open(new Endpoint(url(), "1", List.of(declared), List.of()));
    }

    EndpointSettings settings() {
        return new EndpointSettings(List.of(host()), List.of(), Duration.ofSeconds(5));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        model.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        heard.add(exchange.getRequestMethod() + " " + path);
        Handler handler = taken.get(path);
        if (handler != null) {
            handler.answer(exchange);
        } else if (path.endsWith("/infer")) {
            send(exchange, 200, JsonMapper.shared().writeValueAsString(scored(exchange)));
        } else {
            send(exchange, 200, path.endsWith("/ready") ? "{\"name\":\"credit\",\"ready\":true}"
                    : JsonMapper.shared().writeValueAsString(described()));
        }
    }

    private Map<String, Object> described() {
        return Map.of("name", "credit", "versions", List.of("1"), "platform", "onnx",
                "inputs", model.inputs().stream().map(InferenceServer::described).toList(),
                "outputs", model.outputs().stream().map(InferenceServer::described).toList());
    }

    private static Map<String, Object> described(Port port) {
        return Map.of("name", port.name(), "datatype", Datatype.of(port.type()).name(), "shape", port.shape());
    }

    private Map<String, Object> scored(HttpExchange exchange) throws IOException {
        JsonNode request = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        asked.add(request);
        List<Column> columns = new ArrayList<>();
        request.path("inputs").forEach(input -> columns.addAll(columns(input)));
        return Map.of("model_name", "credit", "model_version", "1", "outputs", model.score(new Table(columns), Duration.ofSeconds(5))
                .stream().map(InferenceServer::answered).toList());
    }

    private static List<Column> columns(JsonNode input) {
        int rows = input.path("shape").get(0).intValue();
        int width = input.path("data").size() / rows;
        return IntStream.range(0, width).<Column>mapToObj(c -> {
            String name = width == 1 ? input.path("name").stringValue() : "f" + c;
            List<JsonNode> cells = IntStream.range(0, rows).mapToObj(r -> input.path("data").get(r * width + c)).toList();
            return input.path("datatype").stringValue().equals("BYTES")
                    ? new Column.Texts(name, cells.stream().map(JsonNode::stringValue).toArray(String[]::new))
                    : new Column.Numbers(name, cells.stream().mapToDouble(InferenceServer::number).toArray());
        }).toList();
    }

    private static double number(JsonNode cell) {
        return cell.isBoolean() ? cell.booleanValue() ? 1 : 0 : cell.isNull() ? Double.NaN : cell.doubleValue();
    }

    private static Map<String, Object> answered(Output output) {
        List<?> data = output.texts() == null
                ? Arrays.stream(output.numbers()).mapToObj(n -> Double.isNaN(n) ? null : n).toList()
                : Arrays.asList(output.texts());
        return Map.of("name", output.name(), "datatype", Datatype.of(output.type()).name(), "shape", output.shape(), "data", data);
    }
}
