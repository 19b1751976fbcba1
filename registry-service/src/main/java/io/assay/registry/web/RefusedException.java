package io.assay.registry.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be taken, with the status that says so and all its flaws. */
final class RefusedException extends RuntimeException {

    private final HttpStatus status;
    private final List<Flaw> flaws;

    private RefusedException(HttpStatus status, String message, List<Flaw> flaws) {
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

    static RefusedException conflict(String why) {
        return new RefusedException(HttpStatus.CONFLICT, why, List.of());
    }

    static RefusedException tooLarge(long bytes, long largest) {
        String why = "the file has %d bytes, more than the %d that are taken".formatted(bytes, largest);
        return new RefusedException(
                HttpStatus.CONTENT_TOO_LARGE,
                why,
                List.of(new Flaw("body", why, "send a smaller file, or have assay.registry.max-file-size raised")));
    }

    HttpStatus status() {
        return status;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
