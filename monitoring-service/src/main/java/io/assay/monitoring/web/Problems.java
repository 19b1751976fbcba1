package io.assay.monitoring.web;

import io.assay.store.StoreUnavailableException;
import io.assay.wire.say.EventTooLargeException;
import io.assay.wire.say.NotAnnouncedException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Answers what goes wrong as problem+json (RFC 9457), each flaw with field, problem and remedy. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final String RETRY_SECONDS = "5";

    @ExceptionHandler
    ProblemDetail refused(RefusedException e) {
        return problem(e.status(), e.getMessage(), e.flaws());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(EventTooLargeException e) {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE,
                e.getMessage(),
                List.of(new Flaw("body", e.getMessage(), "send fewer rows at once")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> later(NotAnnouncedException e) {
        return later(e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> later(StoreUnavailableException e) {
        return later("the content store does not give the reference profile now; try again");
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case DatabindException wrong -> wrong(wrong);
            case JacksonException broken -> broken(broken.getOriginalMessage());
            case null, default -> broken("it is missing or broken");
        };
    }

    private static ProblemDetail wrong(DatabindException e) {
        var flaw = new Flaw(path(e), e.getOriginalMessage(), "give a known field with a value of the right type");
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable value of " + path(e), List.of(flaw));
    }

    private static ProblemDetail broken(String why) {
        var flaw = new Flaw("body", why, "send JSON");
        return problem(HttpStatus.BAD_REQUEST, "the body is not JSON", List.of(flaw));
    }

    private static ResponseEntity<ProblemDetail> later(String why) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", RETRY_SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, why, List.of()));
    }

    private static ProblemDetail problem(HttpStatus status, String detail, List<Flaw> flaws) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", flaws);
        return problem;
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(part -> part.getPropertyName() == null ? "[" + part.getIndex() + "]" : "." + part.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
