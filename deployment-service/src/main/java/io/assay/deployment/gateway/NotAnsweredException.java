package io.assay.deployment.gateway;

/** What serves a version failed on the rows, or did not answer in time. */
public final class NotAnsweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnsweredException(String problem, Throwable cause) {
        super("the model does not answer: " + problem, cause);
    }
}
