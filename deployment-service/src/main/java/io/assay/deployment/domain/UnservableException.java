package io.assay.deployment.domain;

import java.util.List;

/** A version cannot be served, for these reasons. */
public final class UnservableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    public UnservableException(List<Reason> reasons) {
        super(String.join("; ", reasons.stream().map(r -> r.field() + " " + r.problem()).toList()));
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
