package io.assay.wire.people;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what a person may not do, see, or ask so often, and has it counted. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DenialAnswers {

    private final Denials denials;

    DenialAnswers(Denials denials) {
        this.denials = denials;
    }

    @ExceptionHandler
    ProblemDetail answer(NotAllowedException e, HttpServletRequest request) {
        denials.denied(request, e.reason(), e.getMessage());
        return new Refusal(HttpStatus.FORBIDDEN, "Authorization", e.getMessage(), "let someone do it who may").detail();
    }

    @ExceptionHandler
    ProblemDetail answer(ForeignTenantException e, HttpServletRequest request) {
        denials.denied(request, Denial.TENANT, e.getMessage());
        return new Refusal(
                        HttpStatus.NOT_FOUND, "path", "nothing like that is known here (yet)", "look for it in a list")
                .detail();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(TooFastException e, HttpServletRequest request) {
        denials.denied(request, Denial.PACE, e.getMessage());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()))
                .body(new Refusal(
                                HttpStatus.TOO_MANY_REQUESTS, "Authorization", e.getMessage(),
                                "come again in " + e.seconds() + " s, or have assay.limits raised")
                        .detail());
    }

    @ExceptionHandler
    ProblemDetail answer(BodyTooLargeException e, HttpServletRequest request) {
        denials.denied(request, Denial.SIZE, e.getMessage());
        return new Refusal(
                        HttpStatus.CONTENT_TOO_LARGE, "body", e.getMessage(),
                        "send less, upload it as a file, or have assay.limits.body raised")
                .detail();
    }
}
