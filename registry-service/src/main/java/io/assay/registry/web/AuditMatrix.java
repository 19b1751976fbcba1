package io.assay.registry.web;

import io.assay.registry.store.AuditScope;
import io.assay.registry.store.Matrix;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the audit: all models in production at a moment, and what each audience can know of them, with its proof. */
@RestController
class AuditMatrix {

    private final Matrix matrix;
    private final AuditScope scope;

    AuditMatrix(Matrix matrix, AuditScope scope) {
        this.matrix = matrix;
        this.scope = scope;
    }

    /** Whole, streamed, unless a size is given: then a page, and {@code next} tells where the next begins. */
    @Allowed(
            value = {Roles.AUDITOR, Roles.RISK_OFFICER, Roles.VALIDATOR, Roles.OWNER},
            tenant = Tenant.FILTERED)
    @GetMapping("/audit")
    void matrix(
            Person person,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) List<String> environment,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String format,
            @RequestHeader(name = "Accept", required = false) String accept,
            HttpServletResponse response)
            throws IOException {
        var tenants = person.narrowedTo();
        if (size != null) {
            Auditors.requireSize(size);
        }
        Instant moment = Moments.past("asOf", asOf, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        var where = environment == null ? scope.production() : environment;
        var query = new Matrix.Query(moment, where, tenants, Bookmarks.of(after, "sss"), size);
        write(new MatrixAnswer(matrix, query), MatrixFormat.of(format, accept), response);
    }

    private static void write(MatrixAnswer answer, MatrixFormat format, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        answer.write(format, response.getOutputStream());
    }
}
