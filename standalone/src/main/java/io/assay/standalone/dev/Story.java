package io.assay.standalone.dev;

import io.assay.events.ApprovalRequested;
import io.assay.events.HealthMeasured;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRejected;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelValidated;
import io.assay.events.ServingMode;
import io.assay.examples.ConsumerCredit;
import io.assay.standalone.client.Edge;
import io.assay.standalone.client.EdgeRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One model's life, acted by real people's acts and real requests; what follows is up to the services. */
final class Story {

    static final String MODEL = "retail/credit-risk";
    static final String CHANGED = "utilisation";
    static final double FACTOR = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Stack stack;
    private final Chronicle chronicle;
    private final Duration window;

    Story(Stack stack, Chronicle chronicle, Duration window) {
        this.stack = stack;
        this.chronicle = chronicle;
        this.window = window;
    }

    void play() {
        describe();
        submit("1.0.0");
        approve("1.0.0");
        deployed("1.0.0", ServingMode.LIVE);
        send("1.0.0", 0, null, 1);
        submit("1.1.0");
        chronicle.await(ModelRejected.class, PATIENCE, e -> e.getVersion().equals("1.1.0"));
        submit("1.2.0");
        approve("1.2.0");
        deployed("1.2.0", ServingMode.LIVE);
        deployed("1.0.0", ServingMode.SHADOW);
        send("1.2.0", 1, null, 1);
        send("1.2.0", 2, CHANGED, FACTOR);
        send("1.2.0", 3, CHANGED, FACTOR);
        chronicle.await(ModelRolledBack.class, PATIENCE, e -> e.getVersion().equals("1.0.0"));
        awaitServing("1.0.0");
        send("1.0.0", 4, null, 1);
    }

    private void describe() {
        JsonNode said = as(DemoPerson.OLIVIA).post("/use-cases", yaml("use-case.yaml"));
        String eventId = said.get("eventId").asString();
        awaitShown("/use-cases/retail/consumer-credit");
        as(DemoPerson.ROLF).post("/use-cases/retail/consumer-credit/confirmations", Map.of("eventId", eventId));
        Map<String, Object> dataSet = yaml("dataset-holdout.yaml");
        JsonNode file = upload(DemoPerson.VERA, dataSet.remove("path").toString());
        dataSet.put("digest", file.get("digest").asString());
        dataSet.put("size", file.get("size").asLong());
        as(DemoPerson.VERA).post("/data-sets", dataSet);
    }

    private void submit(String version) {
        Map<String, Object> model = yaml("model-" + version + ".yaml");
        List<Map<String, Object>> artefacts = castArtefacts(model.get("artefacts"));
        for (Map<String, Object> artefact : artefacts) {
            JsonNode file = upload(DemoPerson.DANA, artefact.get("path").toString());
            artefact.put("digest", file.get("digest").asString());
            artefact.put("size", file.get("size").asLong());
        }
        as(DemoPerson.DANA).post("/models", model);
        chronicle.await(ModelValidated.class, PATIENCE, e -> e.getVersion().equals(version));
    }

    private void approve(String version) {
        var request = chronicle.await(ApprovalRequested.class, PATIENCE, e -> e.getVersion().equals(version));
        String path = "/models/" + MODEL + "/versions/" + version;
        until(() -> !as(DemoPerson.AMIRA).get(path).path("waitingFor").isEmpty(), path + " does not show whom it waits for");
        for (DemoPerson person : List.of(DemoPerson.VERA, DemoPerson.ROLF)) {
            as(person).post(path + "/approvals", Map.of(
                    "decision", "approve",
                    "role", person.roles(),
                    "reason", "verdict " + request.getVerdict() + " and report read",
                    "environments", List.of("prod")));
        }
    }

    private void deployed(String version, ServingMode mode) {
        chronicle.await(ModelDeployed.class, PATIENCE, e -> e.getVersion().equals(version) && e.getMode() == mode);
        if (mode == ServingMode.LIVE) {
            awaitServing(version);
        }
    }

    /** Sends one block right after a window has begun, and waits until that window was measured. */
    private void send(String version, int block, String changed, double factor) {
        var requests = new Traffic(inputs(version)).block(block, changed, factor);
        long begins = nextWindow();
        var serving = new Edge(stack.url("deployment"), DemoPerson.OSCAR.token());
        requests.forEach(request -> serving.post("/v2/models/" + MODEL.replace('/', '.') + "/infer", request));
        chronicle.await(HealthMeasured.class, PATIENCE, e -> e.getVersion().equals(version)
                && e.getMode() == ServingMode.LIVE
                && e.getWindowFrom().toEpochMilli() == begins);
    }

    private long nextWindow() {
        long length = window.toMillis();
        long begins = (System.currentTimeMillis() / length + 1) * length;
        pause(begins + 50 - System.currentTimeMillis());
        return begins;
    }

    private void awaitServing(String version) {
        var serving = new Edge(stack.url("deployment"), DemoPerson.OSCAR.token());
        until(() -> serving.get("/slots/prod/" + MODEL).at("/live/version").asString("").equals(version),
                "version " + version + " is not served");
    }

    private void awaitShown(String path) {
        until(() -> !as(DemoPerson.AMIRA).get(path).isEmpty(), path + " is not shown");
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition, String words) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(words + " after " + PATIENCE);
            }
            pause(50);
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (EdgeRefusedException notYet) {
            return false;
        }
    }

    private List<String> inputs(String version) {
        return castArtefacts(yaml("model-" + version + ".yaml").get("inputs")).stream()
                .map(input -> input.get("name").toString())
                .toList();
    }

    private JsonNode upload(DemoPerson person, String file) {
        try (InputStream content = ConsumerCredit.open(file)) {
            return as(person).upload("/files", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Edge as(DemoPerson person) {
        return new Edge(stack.url("registry"), person.token());
    }

    private static Map<String, Object> yaml(String name) {
        try (InputStream content = ConsumerCredit.open(name)) {
            return new LinkedHashMap<>(YAML.readValue(content, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> castArtefacts(Object list) {
        return (List<Map<String, Object>>) list;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.max(0, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
