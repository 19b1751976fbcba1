package io.assay.suite.brief;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data set to judge on.
 *
 * @param id its id
 * @param role what it is for
 * @param digest its content
 * @param format how it is written
 * @param registeredBy who described it
 * @param readers who may read it
 * @param columns its columns
 */
public record EvaluationData(
        String id,
        String role,
        String digest,
        String format,
        String registeredBy,
        List<String> readers,
        List<Column> columns) {

    /**
     * One column.
     *
     * @param name its name in the file
     * @param role what it is for
     * @param type type of its values
     * @param min smallest legal value; negative infinity when none is declared
     * @param max largest legal value; positive infinity when none is declared
     * @param categories legal values; empty when not categorical
     * @param nullable whether a missing value is legal
     */
    public record Column(
            String name,
            String role,
            String type,
            double min,
            double max,
            List<String> categories,
            boolean nullable) {}

    /** Whether none of these people described it or may read it. */
    public boolean independentOf(Collection<String> people) {
        return people.stream().noneMatch(p -> p.equals(registeredBy) || readers.contains(p));
    }

    /** The columns of a role. */
    public Stream<Column> columns(String ofRole) {
        return columns.stream().filter(c -> c.role().equals(ofRole));
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
