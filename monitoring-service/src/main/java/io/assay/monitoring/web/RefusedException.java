package io.assay.monitoring.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be taken, with the status that says so and all its flaws. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Flaw> flaws;

    RefusedException(HttpStatus status, String message, List<Flaw> flaws) {
        super(message);
        this.status = status;
        this.flaws = List.copyOf(flaws);
    }

    static RefusedException unprocessable(List<Flaw> flaws) {
        Flaw first = flaws.getFirst();
        String more = flaws.size() == 1 ? "" : " (and " + (flaws.size() - 1) + " more)";
        return new RefusedException(
                HttpStatus.UNPROCESSABLE_CONTENT, first.field() + ": " + first.problem() + more, flaws);
    }

    static RefusedException notFound(String what) {
        return new RefusedException(HttpStatus.NOT_FOUND, what + " is not known here (yet)", List.of());
    }

    HttpStatus status() {
        return status;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
