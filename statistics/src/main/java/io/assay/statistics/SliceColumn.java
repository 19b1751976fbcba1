package io.assay.statistics;

import java.util.List;

/**
 * A column by whose values performance is looked at apart.
 *
 * @param name an input, or a column that comes with outcomes
 * @param role {@code protected} or {@code segment}
 * @param values its values in words, most frequent in the reference data first; at most {@value #MOST_VALUES}
 */
public record SliceColumn(String name, String role, List<String> values) {

    public static final String PROTECTED = "protected";
    public static final int MOST_VALUES = 20;

    /** Whether it tells apart groups that must not be treated worse than others. */
    public boolean protects() {
        return role.equals(PROTECTED);
    }
}
