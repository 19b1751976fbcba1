package io.assay.deployment.web;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Place;
import io.assay.deployment.gateway.Placed;
import io.assay.deployment.gateway.Predictions;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Pace;
import io.assay.wire.people.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scores rows by the Open Inference Protocol, version 2; models are named {@code <tenant>.<name>}. */
@RestController
@Tag(name = "Open Inference Protocol v2")
final class InferenceController {

    private static final String EXAMPLE = """
            {"id": "A0200001", "inputs": [{"name": "income", "shape": [1], "datatype": "FP32", "data": [48700]}]}""";

    private final Models models;
    private final Predictions predictions;
    private final InferenceLimits limits;

    InferenceController(Models models, Predictions predictions, InferenceLimits limits) {
        this.models = models;
        this.predictions = predictions;
        this.limits = limits;
    }

    @Operation(
            summary = "Scores rows by what is live in a slot",
            requestBody = @RequestBody(
                    required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE))))
    @Allowed(value = {Roles.MACHINE, Roles.OPERATOR}, pace = Pace.INFERENCE)
    @PostMapping({
        "/v2/models/{model}/infer",
        "/v2/models/{model}/versions/{version}/infer",
        "/environments/{environment}/v2/models/{model}/infer",
        "/environments/{environment}/v2/models/{model}/versions/{version}/infer"
    })
    InferResponse infer(@PathVariable Map<String, String> path, HttpServletRequest http) throws IOException {
        Place place = models.place(path.get("environment"), path.get("model"));
        var known = models.served(place, path.get("model"), path.get("version"));
        InferRequest request = InferRequest.read(body(http), limits.rows());
        requireKnown(request, known.view().inputs());
        String id = request.id() == null ? UUID.randomUUID().toString() : request.id();
        var question = new Predictions.Question(
                id, request.rows(), declaration -> Columns.of(declaration, request.inputs()));
        var answer = predictions.answer(place, path.get("version"), question)
                .orElseThrow(() -> models.notServed(place, path.get("model"), path.get("version")));
        return response(path.get("model"), id, place, request, answer);
    }

    private byte[] body(HttpServletRequest http) throws IOException {
        byte[] body = http.getInputStream().readNBytes(limits.bytes() + 1);
        if (body.length > limits.bytes()) {
            throw new InferenceException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "the request is larger than " + limits.bytes() + " bytes; send fewer rows");
        }
        return body;
    }

    private static void requireKnown(InferRequest request, Set<String> known) {
        request.inputs().keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw InferenceException.bad(
                    "input '%s' is unknown; known are %s".formatted(name, known.stream().sorted().toList()));
        });
    }

    private static InferResponse response(
            String model, String id, Place place, InferRequest request, Predictions.Answer answer) {
        Declaration declaration = answer.by().live().declaration();
        Placed live = answer.by().view().live();
        Map<String, Object> parameters = new TreeMap<>(Map.of("epoch", live.epoch(), "environment", place.environment()));
        if (live.terms().incident() != null) {
            parameters.put("break_glass", live.terms().incident());
        }
        return new InferResponse(
                model, answer.by().live().version(), id, parameters,
                wanted(declaration, request.outputs())
                        .map(field -> InferResponse.output(field, column(field, answer.outputs())))
                        .toList());
    }

    private static Stream<Declaration.Field> wanted(Declaration declaration, List<String> names) {
        List<String> declared = declaration.outputs().stream().map(Declaration.Field::name).toList();
        names.stream().filter(name -> !declared.contains(name)).findFirst().ifPresent(name -> {
            throw InferenceException.bad("output '%s' is unknown; known are %s".formatted(name, declared));
        });
        return declaration.outputs().stream().filter(f -> names.isEmpty() || names.contains(f.name()));
    }

    private static Column column(Declaration.Field field, List<Column> outputs) {
        return outputs.stream().filter(column -> column.name().equals(field.name())).findFirst()
                .orElseThrow(() -> new IllegalStateException("the model did not answer " + field.name()));
    }
}
