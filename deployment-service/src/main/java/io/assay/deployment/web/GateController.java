package io.assay.deployment.web;

import io.assay.deployment.domain.Clearance;
import io.assay.deployment.domain.Clearances;
import io.assay.deployment.gateway.Approvals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells any pipeline whether it may ship these bytes: read from the topics as they are now, never from a database. */
@RestController
@Tag(name = "Gate")
final class GateController {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String DIGEST = "assay:sha256/[0-9a-f]{64}";

    private final Clearances clearances;
    private final Approvals approvals;

    GateController(Clearances clearances, Approvals approvals) {
        this.clearances = clearances;
        this.approvals = approvals;
    }

    @Operation(summary = "Whether a model file, by digest, may be deployed in an environment")
    @Allowed(value = Roles.ANY, tenant = Tenant.FILTERED)
    @GetMapping("/gate")
    Clearance gate(
            @Parameter(hidden = true) Person person,
            @RequestParam String digest, @RequestParam String environment) {
        if (!digest.matches(DIGEST)) {
            throw new Problems.BadRequestException(List.of(new Problems.FieldError(
                    "digest", "'" + digest + "' is not a digest", "use assay:sha256/ and 64 lower-case hex digits")));
        }
        if (!approvals.heardWithin(PATIENCE)) {
            throw new Problems.UnavailableException("the approvals could not be read up to now");
        }
        return clearances.of(digest, environment, Instant.now(), person::sees);
    }
}
