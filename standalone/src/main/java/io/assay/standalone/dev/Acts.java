package io.assay.standalone.dev;

import io.assay.examples.ConsumerCredit;
import io.assay.standalone.client.Edge;
import io.assay.standalone.client.EdgeRefusedException;
import io.assay.standalone.client.EdgeUnreachableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What people do in the story, by the web edges. Who gets no answer does the same again, which is the same act. */
final class Acts {

    static final String MODEL = "retail/credit-risk";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long BETWEEN_MILLIS = 50;
    private static final int SERVER_ERROR = 500;
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Stack stack;

    Acts(Stack stack) {
        this.stack = stack;
    }

    /** Olivia says what the model is for, Rolf confirms it, Vera registers the hold-out. */
    void describe() {
        String path = "/use-cases/retail/consumer-credit";
        String said = again(() -> as(DemoPerson.OLIVIA).post("/use-cases", yaml("use-case.yaml"))).get("eventId").asString();
        shown(path, useCase -> useCase.path("eventId").asString("").equals(said));
        again(() -> as(DemoPerson.ROLF).post(path + "/confirmations", Map.of("eventId", said)));
        Map<String, Object> dataSet = yaml("dataset-holdout.yaml");
        String file = dataSet.remove("path").toString();
        uploaded(DemoPerson.VERA, () -> ConsumerCredit.open(file), dataSet);
        again(() -> as(DemoPerson.VERA).post("/data-sets", dataSet));
    }

    /** Dana hands one of the example's versions in. */
    void submit(String version) {
        submit(version, version);
    }

    /** Dana hands one of the example's versions in under another name. */
    void submit(String example, String version) {
        Map<String, Object> model = yaml("model-" + example + ".yaml");
        model.put("version", version);
        submit(model, ConsumerCredit::open);
    }

    /** Dana hands a version in as it is described, with files that are opened by their path. */
    void submit(Map<String, Object> model, Function<String, InputStream> files) {
        for (Map<String, Object> artefact : list(model, "artefacts")) {
            uploaded(DemoPerson.DANA, () -> files.apply(artefact.get("path").toString()), artefact);
        }
        again(() -> as(DemoPerson.DANA).post("/models", model));
    }

    void approve(String version) {
        approve(MODEL, version);
    }

    /** Vera reviews a version of any model where that is asked, and she and Rolf approve it. */
    void approve(String model, String version) {
        String path = "/models/" + model + "/versions/" + version;
        JsonNode asked = shown(path, shown -> shown.at("/standing/state").asString("").equals("in-review"));
        if (asked.at("/standing/waitsFor").findValuesAsString("what").contains("review")) {
            review(path);
        }
        for (DemoPerson person : List.of(DemoPerson.VERA, DemoPerson.ROLF)) {
            again(() -> as(person).post(path + "/approvals", Map.of(
                    "decision", "approve",
                    "role", person.roles(),
                    "reason", "verdict " + asked.at("/verdict/verdict").asString("") + " and report read",
                    "environments", List.of("prod"))));
        }
    }

    private void review(String path) {
        again(() -> as(DemoPerson.VERA).post(path + "/reviews", Map.of(
                "role", "validator", "conclusion", "satisfactory", "conceptualSoundness", "data and design fit the use")));
    }

    void awaitServing(String version) {
        awaitServing(MODEL, version);
    }

    void awaitServing(String model, String version) {
        until("version " + version + " of " + model + " is not served", () -> Optional.of(serving().get("/slots/prod/" + model))
                .filter(slot -> slot.at("/live/version").asString("").equals(version) && slot.path("ready").asBoolean()));
    }

    JsonNode shown(String path, Predicate<JsonNode> fits) {
        return until(path + " does not show it", () -> as(DemoPerson.AMIRA).find(path).filter(fits));
    }

    /** Scores rows, as a client of the model would. */
    void infer(Map<String, Object> request) {
        infer(MODEL, request);
    }

    /** Scores rows by any model, as a client of it would. */
    JsonNode infer(String model, Map<String, Object> request) {
        return serving().post("/v2/models/" + model.replace('/', '.') + "/infer", request);
    }

    /** Names of the inputs that a version takes. */
    static List<String> inputs(String version) {
        return list(yaml("model-" + version + ".yaml"), "inputs").stream().map(input -> input.get("name").toString()).toList();
    }

    private Edge as(DemoPerson person) {
        return new Edge(stack.url("registry"), stack.token(person));
    }

    private Edge serving() {
        return new Edge(stack.url("deployment"), stack.token(DemoPerson.OSCAR));
    }

    private void uploaded(DemoPerson person, Supplier<InputStream> file, Map<String, Object> into) {
        JsonNode stored = again(() -> {
            try (InputStream content = file.get()) {
                return as(person).upload("/files", content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        into.put("digest", stored.get("digest").asString());
        into.put("size", stored.get("size").asLong());
    }

    private static JsonNode again(Supplier<JsonNode> act) {
        return until("no answer", () -> Optional.of(act.get()));
    }

    private static <A> A until(String words, Supplier<Optional<A>> asked) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<A> answer = tried(asked);
        while (answer.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(words + " after " + PATIENCE);
            }
            pause();
            answer = tried(asked);
        }
        return answer.get();
    }

    private static <A> Optional<A> tried(Supplier<Optional<A>> asked) {
        try {
            return asked.get();
        } catch (EdgeUnreachableException notYet) {
            return Optional.empty();
        } catch (EdgeRefusedException e) {
            if (e.status() < SERVER_ERROR && e.status() != 404) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Map<String, Object> yaml(String name) {
        return yaml(ConsumerCredit.open(name));
    }

    /** A description as someone wrote it; the content is closed. */
    static Map<String, Object> yaml(InputStream description) {
        try (description) {
            return new LinkedHashMap<>(YAML.readValue(description, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of a description; empty when it has none. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> document, String field) {
        return (List<Map<String, Object>>) document.getOrDefault(field, List.of());
    }
}
