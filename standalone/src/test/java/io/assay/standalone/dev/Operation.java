package io.assay.standalone.dev;

import io.assay.wire.people.Allowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One operation of an edge: a method and a path, and the code that answers there; none when the code is not known. */
record Operation(String method, String path, Optional<HandlerMethod> code, String consumes) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Every operation that a running edge answers with code of ours. */
    static Stream<Operation> answered(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("io.assay."))
                .flatMap(e -> of(e.getKey(), e.getValue()));
    }

    /** Every operation that a document tells of, each with the code that answers there. */
    static List<Operation> documented(JsonNode document, List<Operation> answered) {
        List<Operation> told = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().propertyNames().forEach(method -> told.add(
                answered.stream()
                        .filter(o -> o.named().equals(method.toUpperCase() + " " + path.getKey()))
                        .findFirst()
                        .orElse(new Operation(method.toUpperCase(), path.getKey(), Optional.empty(), "")))));
        return told;
    }

    private static Stream<Operation> of(RequestMappingInfo info, HandlerMethod code) {
        String consumes = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst().map(MediaType::toString).orElse(MediaType.APPLICATION_JSON_VALUE);
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> new Operation(method.name(), path.replace("{*", "{"), Optional.of(code), consumes)));
    }

    String named() {
        return method + " " + path;
    }

    Optional<Allowed> rule() {
        return code.map(c -> c.getMethodAnnotation(Allowed.class));
    }

    /** The path with things that are there after the journey. */
    String filled() {
        return path.replace("{tenant}", "retail")
                .replace("{name}", "credit-risk")
                .replace("{version}", "1.0.0")
                .replace("{environment}", "prod")
                .replace("{model}", "retail.credit-risk")
                .replaceAll("\\{\\w+}", "1");
    }

    /** A body that says nothing but whose it is. */
    String body() {
        var fields = new LinkedHashMap<String, Object>();
        rule().ifPresent(rule -> Arrays.stream(rule.ids()).forEach(id -> fields.put(id, isMany(id) ? List.of("retail/credit-risk") : "retail/credit-risk")));
        return JSON.writeValueAsString(fields);
    }

    private boolean isMany(String field) {
        return Arrays.stream(code.orElseThrow().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .flatMap(form -> Arrays.stream(form.getRecordComponents()))
                .filter(component -> component.getName().equals(field))
                .anyMatch(component -> Collection.class.isAssignableFrom(component.getType()));
    }

    /** Those that no rule holds. */
    static List<String> withoutRule(List<Operation> operations) {
        return operations.stream().filter(o -> o.rule().isEmpty()).map(Operation::named).toList();
    }

    /** What is needed to ask for a slot, a gate and so on; queries that many operations take are harmless to others. */
    static Map<String, String> queries() {
        return Map.of(
                "environment", "prod", "digest", "assay:sha256/" + "1".repeat(64), "since", "2020-01-01T00:00:00Z",
                "model", "retail/credit-risk", "eventId", "1", "first", "1", "second", "1");
    }
}
