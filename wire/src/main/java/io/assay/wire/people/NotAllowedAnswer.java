package io.assay.wire.people;

import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what a person may not do with 403 and the reason. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotAllowedAnswer {

    @ExceptionHandler
    ProblemDetail answer(NotAllowedException refusal) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.getMessage());
        problem.setProperty("errors", List.of(Map.of(
                "field", "Authorization",
                "problem", refusal.getMessage(),
                "remedy", "let someone do it who may")));
        return problem;
    }
}
