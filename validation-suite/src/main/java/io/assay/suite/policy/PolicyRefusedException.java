package io.assay.suite.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A validation policy is not usable; every problem is told with line and column. */
public final class PolicyRefusedException extends RuntimeException {

    private final transient List<Problem> problems;

    PolicyRefusedException(String file, List<Problem> problems) {
        super("the validation policy " + file + " is refused:\n"
                + problems.stream().map(problem -> "  " + problem.in(file)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
