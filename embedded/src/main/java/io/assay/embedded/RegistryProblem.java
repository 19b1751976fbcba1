package io.assay.embedded;

/** An answer other than 200, with the error code that Confluent's clients know. */
final class RegistryProblem extends RuntimeException {

    private final int status;
    private final int code;

    RegistryProblem(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static RegistryProblem noSubject(String subject) {
        return new RegistryProblem(404, 40401, "Subject '" + subject + "' not found.");
    }

    static RegistryProblem noVersion(String version) {
        return new RegistryProblem(404, 40402, "Version " + version + " not found.");
    }

    static RegistryProblem noSchema() {
        return new RegistryProblem(404, 40403, "Schema not found");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
