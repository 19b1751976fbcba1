package io.assay.suite.policy;

import java.util.List;

public record Rule(
        String check, String category, Severity severity, Double atLeast, Double atMost, List<String> clauses) {

    public Demand demand(Measurements measurements) {
        return new Demand(true, atLeast, atMost, null);
    }
}
