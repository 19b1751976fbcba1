package io.assay.wire.people;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** An answer that says no, as problem+json that names field, problem and remedy. */
record Refusal(HttpStatus status, String field, String problem, String remedy) {

    ProblemDetail detail() {
        var detail = ProblemDetail.forStatusAndDetail(status, problem + "; " + remedy);
        detail.setProperty("errors", List.of(Map.of("field", field, "problem", problem, "remedy", remedy)));
        return detail;
    }
}
