package io.assay.deployment.web;

import org.springframework.http.HttpStatus;

/** An inference request that cannot be answered, with the status and the words of the answer. */
final class InferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    InferenceException(HttpStatus status, String words) {
        super(words);
        this.status = status;
    }

    static InferenceException bad(String words) {
        return new InferenceException(HttpStatus.BAD_REQUEST, words);
    }

    HttpStatus status() {
        return status;
    }
}
