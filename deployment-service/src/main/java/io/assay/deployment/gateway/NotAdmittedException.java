package io.assay.deployment.gateway;

/** Rows that the version which serves may not score; the words name field, value and remedy. */
public final class NotAdmittedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Kind {
        /** The bytes are recalled. */
        RECALLED,
        /** A row is not of the segments that were approved. */
        OUTSIDE,
        /** The day's rows are served. */
        TOO_MANY
    }

    private final Kind kind;
    private final String field;
    private final String remedy;

    NotAdmittedException(Kind kind, String field, String problem, String remedy) {
        super(problem);
        this.kind = kind;
        this.field = field;
        this.remedy = remedy;
    }

    public Kind kind() {
        return kind;
    }

    public String field() {
        return field;
    }

    public String remedy() {
        return remedy;
    }
}
