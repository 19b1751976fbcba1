package io.assay.deployment.web;

import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Place;
import io.assay.deployment.gateway.Served;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Describes server and models by the Open Inference Protocol, version 2. */
@RestController
@Tag(name = "Open Inference Protocol v2")
final class ModelsController {

    private final Models models;

    ModelsController(Models models) {
        this.models = models;
    }

    record Server(String name, String version, List<String> extensions) {}

    record Live(boolean live) {}

    record Ready(boolean ready) {}

    record ModelReady(String name, boolean ready) {}

    record Described(String name, List<String> versions, String platform, List<Tensor> inputs, List<Tensor> outputs) {}

    record Tensor(String name, Datatype datatype, List<Integer> shape) {}

    @Allowed(value = Roles.ANY, tenant = Tenant.NONE)
    @GetMapping({"/v2", "/environments/{environment}/v2"})
    Server server() {
        String version = ModelsController.class.getPackage().getImplementationVersion();
        return new Server("assay", version == null ? "development" : version, List.of());
    }

    @Allowed(value = Roles.ANY, tenant = Tenant.NONE)
    @GetMapping({"/v2/health/live", "/environments/{environment}/v2/health/live"})
    Live live() {
        return new Live(true);
    }

    @Allowed(value = Roles.ANY, tenant = Tenant.NONE)
    @GetMapping({"/v2/health/ready", "/environments/{environment}/v2/health/ready"})
    ResponseEntity<Ready> ready() {
        boolean ready = models.ready();
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).body(new Ready(ready));
    }

    @Allowed(Roles.ANY)
    @GetMapping({
        "/v2/models/{model}",
        "/v2/models/{model}/versions/{version}",
        "/environments/{environment}/v2/models/{model}",
        "/environments/{environment}/v2/models/{model}/versions/{version}"
    })
    Described model(@PathVariable Map<String, String> path) {
        Place place = models.place(path.get("environment"), path.get("model"));
        Served served = models.served(place, path.get("model"), path.get("version"));
        Declaration declaration = served.live().declaration();
        return new Described(
                path.get("model"), List.of(served.live().version()), "assay",
                declaration.inputs().stream().map(ModelsController::tensor).toList(),
                declaration.outputs().stream().map(ModelsController::tensor).toList());
    }

    @Allowed(Roles.ANY)
    @GetMapping({
        "/v2/models/{model}/ready",
        "/v2/models/{model}/versions/{version}/ready",
        "/environments/{environment}/v2/models/{model}/ready",
        "/environments/{environment}/v2/models/{model}/versions/{version}/ready"
    })
    ModelReady modelReady(@PathVariable Map<String, String> path) {
        Place place = models.place(path.get("environment"), path.get("model"));
        models.served(place, path.get("model"), path.get("version"));
        return new ModelReady(path.get("model"), true);
    }

    private static Tensor tensor(Declaration.Field field) {
        return new Tensor(field.name(), Datatype.of(field.type()), List.of(-1));
    }
}
