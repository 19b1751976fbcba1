package io.assay.deployment.web;

import io.assay.deployment.gateway.JournalFullException;
import io.assay.deployment.gateway.NotAdmittedException;
import io.assay.deployment.gateway.NotAnsweredException;
import io.assay.deployment.gateway.OversizeRowException;
import io.assay.table.BadRowsException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors in the protocol's own form. */
@RestControllerAdvice(assignableTypes = {InferenceController.class, ModelsController.class})
final class InferenceAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(InferenceAnswers.class);

    @ExceptionHandler
    ResponseEntity<Map<String, String>> answer(InferenceException e) {
        return error(e.status(), e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> answer(JournalFullException e) {
        return error(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(NotAdmittedException e) {
        HttpStatus status = switch (e.kind()) {
            case RECALLED -> HttpStatus.GONE;
            case OUTSIDE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
        var error = new Problems.FieldError(e.field(), e.getMessage(), e.remedy());
        return ResponseEntity.status(status).body(Map.of(
                "error", "%s: %s; %s".formatted(e.field(), e.getMessage(), e.remedy()), "errors", List.of(error)));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> answer(OversizeRowException e) {
        return error(HttpStatus.CONTENT_TOO_LARGE, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> answer(BadRowsException e) {
        return error(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    /** The request reached us, but not what should have answered it. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> answer(NotAnsweredException e) {
        LOG.atWarn().addKeyValue("cause", e.getMessage()).log("a model did not answer");
        return error(HttpStatus.BAD_GATEWAY, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> answer(RuntimeException e) {
        LOG.atError().setCause(e).log("an inference request failed");
        return error(HttpStatus.INTERNAL_SERVER_ERROR, "the request failed; the service's log says why");
    }

    private static ResponseEntity<Map<String, String>> error(HttpStatus status, String words) {
        return ResponseEntity.status(status).body(Map.of("error", words));
    }
}
