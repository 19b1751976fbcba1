package io.assay.standalone.cli;

import io.assay.standalone.client.Edge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code assay submit}: hands a version in with its files, and waits for the verdict if asked to. */
@Command(
        name = "submit",
        description = "Hand a model in: upload its files, announce it.",
        footer = "With --wait it exits 0 when it passed, 1 when it failed or was refused, 4 when it is inconclusive.",
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Mixin
    private Printing printing;

    @Parameters(paramLabel = "model.yaml", description = "The description; files are named relative to it.")
    private Path file;

    @Option(names = "--wait", description = "Wait for the verdict and print its findings.")
    private boolean wait;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "How long to wait (${DEFAULT-VALUE}).")
    private long timeout;

    @Override
    public Integer call() {
        Edge registry = connection.registry();
        Map<String, Object> model = Descriptions.read(file);
        new Uploads(registry, file).model(model);
        JsonNode accepted = registry.post("/models", model);
        String eventId = accepted.get("eventId").asString();
        printing.say("submitted %s:%s, event %s".formatted(model.get("model"), model.get("version"), eventId));
        if (!wait) {
            printing.say("follow it with: assay models " + model.get("model") + " " + model.get("version"));
            return Exit.OK;
        }
        String path = "/models/" + model.get("model") + "/versions/" + model.get("version");
        return judged(Waiting.until(Duration.ofSeconds(timeout), "verdict", () -> outcome(registry, eventId, path)));
    }

    /** The version once it has a verdict, or the refusal of this very submission. */
    private static Optional<JsonNode> outcome(Edge registry, String eventId, String path) {
        Optional<JsonNode> refusal = registry.get("/events/" + eventId).path("ledTo").valueStream()
                .filter(event -> event.path("type").asString("").equals("ModelRefused"))
                .findFirst();
        return refusal.isPresent() ? refusal : registry.find(path).filter(version -> version.path("verdict").isObject());
    }

    private int judged(JsonNode outcome) {
        if (outcome.path("type").asString("").equals("ModelRefused")) {
            List<List<String>> reasons = outcome.at("/body/reasons").valueStream()
                    .map(r -> List.of(
                            r.path("field").asString(""), r.path("problem").asString(""), r.path("remedy").asString("")))
                    .toList();
            printing.say("REFUSED");
            printing.print(outcome, List.of("field", "problem", "remedy"), reasons);
            return Exit.NO;
        }
        String verdict = outcome.at("/verdict/verdict").asString("");
        printing.print(outcome, Findings.HEADER, Findings.rows(outcome));
        printing.say(verdict + ": " + outcome.at("/verdict/because").asString(""));
        return switch (verdict) {
            case "PASSED", "PASSED_WITH_CONDITIONS" -> Exit.OK;
            case "INCONCLUSIVE" -> Exit.INCONCLUSIVE;
            default -> Exit.NO;
        };
    }
}
