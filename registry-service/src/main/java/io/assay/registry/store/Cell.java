package io.assay.registry.store;

import java.util.Arrays;
import java.util.List;

/** One question of the audit: a dimension, asked for an audience. */
public record Cell(Dimension dimension, Audience audience) {

    /** All of them, dimension by dimension. */
    public static final List<Cell> ALL = Arrays.stream(Dimension.values())
            .flatMap(d -> Arrays.stream(Audience.values()).map(a -> new Cell(d, a)))
            .toList();

    /** What is asked about. */
    public enum Dimension {
        COST("cost"),
        PERFORMANCE("performance"),
        PROVENANCE("provenance"),
        LINEAGE("lineage");

        private final String word;

        Dimension(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** For whom it is asked. */
    public enum Audience {
        BUSINESS("business"),
        RISK("risk"),
        SECURITY("security"),
        TECHNOLOGY("technology"),
        DATA_SCIENCE("dataScience");

        private final String word;

        Audience(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** How the cell is named in rows: {@code cost/business}. */
    public String key() {
        return dimension.word + "/" + audience.word;
    }

    /** The cell's place among all. */
    public int place() {
        return dimension.ordinal() * Audience.values().length + audience.ordinal();
    }

    int bit() {
        return 1 << place();
    }
}
