package io.assay.deployment.web;

import io.assay.wire.say.BadSignatureException;
import io.assay.wire.say.EventTooLargeException;
import io.assay.wire.say.NotAnnouncedException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors as RFC 9457 problems, each naming field, problem and remedy. */
@RestControllerAdvice(assignableTypes = {SlotsController.class, GateController.class})
final class Problems {

    /** One thing that is wrong with a request. */
    record FieldError(String field, String problem, String remedy) {}

    /** A request that is not right. */
    static final class BadRequestException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<FieldError> errors;

        BadRequestException(List<FieldError> errors) {
            super("the request is not right");
            this.errors = errors;
        }
    }

    /** What was asked for is not there. */
    static final class NotFoundException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient FieldError error;

        NotFoundException(String field, String problem, String remedy) {
            super(problem);
            this.error = new FieldError(field, problem, remedy);
        }
    }

    /** It cannot be answered now. */
    static final class UnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnavailableException(String why) {
            super(why);
        }
    }

    @ExceptionHandler
    ProblemDetail answer(BadRequestException e) {
        return problem(HttpStatus.BAD_REQUEST, e.getMessage(), e.errors);
    }

    @ExceptionHandler
    ProblemDetail answer(NotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, e.getMessage(), List.of(e.error));
    }

    @ExceptionHandler
    ProblemDetail answer(UnavailableException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage(),
                List.of(new FieldError("", e.getMessage(), "try again")));
    }

    @ExceptionHandler
    ProblemDetail answer(BadSignatureException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "the signed statement does not hold", List.of(new FieldError(
                "attestation", e.getMessage(), "sign what is sent beside it, with a key that is trusted here")));
    }

    @ExceptionHandler
    ProblemDetail answer(EventTooLargeException e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, e.getMessage(),
                List.of(new FieldError("reason", e.getMessage(), "shorten it")));
    }

    @ExceptionHandler
    ProblemDetail answer(NotAnnouncedException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage(),
                List.of(new FieldError("", "the broker did not take it", "send the same request again")));
    }

    @ExceptionHandler
    ProblemDetail answer(HttpMessageNotReadableException e) {
        String what = e.getMostSpecificCause().getMessage().lines().findFirst().orElse("it cannot be read");
        return problem(HttpStatus.BAD_REQUEST, "the body cannot be read",
                List.of(new FieldError("", what, "send JSON with action, version, mode, expectedEpoch and reason")));
    }

    private static ProblemDetail problem(HttpStatus status, String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", errors);
        return problem;
    }
}
