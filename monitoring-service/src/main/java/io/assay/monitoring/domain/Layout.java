package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.ReferenceProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the columns of one reference profile are counted, and where: features first, then outputs, {@value #BLOCK} to a block,
 * whose slots lie in one array. Never changes, so any number of windows and threads share it.
 */
public final class Layout {

    /** Columns of a block. */
    public static final int BLOCK = 128;

    private final String digest;
    private final List<Binning> columns;
    private final int features;
    private final int[] at;
    private final Map<String, Integer> featuresByName = new HashMap<>();
    private final Map<String, Integer> outputsByName = new HashMap<>();

    private final Projection projection;

    private Layout(String digest, List<Binning> columns, int features, Projection projection) {
        this.digest = digest;
        this.projection = projection;
        this.columns = columns;
        this.features = features;
        this.at = new int[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            at[i + 1] = (i + 1) % BLOCK == 0 ? 0 : at[i] + columns.get(i).slots();
            (i < features ? featuresByName : outputsByName).putIfAbsent(columns.get(i).name(), i);
        }
    }

    /** Of a profile with this digest; both null where a version has none, and nothing but rows is counted. */
    public static Layout of(String digest, ReferenceProfile profile) {
        List<ColumnProfile> features = profile == null ? List.of() : profile.features();
        List<ColumnProfile> outputs = profile == null ? List.of() : profile.outputs();
        List<Binning> columns = new ArrayList<>();
        Stream.concat(features.stream(), outputs.stream()).map(Binning::of).forEach(columns::add);
        var projection = new Projection(profile == null ? null : profile.multivariate());
        return new Layout(digest, List.copyOf(columns), features.size(), projection);
    }

    public String digest() {
        return digest;
    }

    /** Number of features and outputs. */
    public int width() {
        return columns.size();
    }

    /** Number of blocks, at least one. */
    public int blocks() {
        return Math.max(1, (columns.size() + BLOCK - 1) / BLOCK);
    }

    int features() {
        return features;
    }

    /** How all features of a row are measured together. */
    Projection projection() {
        return projection;
    }

    Binning column(int i) {
        return columns.get(i);
    }

    /** Where the column is counted in these blocks. */
    Slots slots(long[][] blocks, int column) {
        return new Slots(blocks[column / BLOCK], at[column], columns.get(column).bins);
    }

    /** An empty block. */
    long[] block(int number) {
        return new long[range(number).map(i -> columns.get(i).slots()).sum()];
    }

    /** What a block holds of the columns from one to before another. */
    List<Counts> counts(long[] block, int number, int from, int to) {
        return range(number)
                .filter(i -> i >= from && i < to)
                .mapToObj(i -> columns.get(i).counts(block, at[i]))
                .toList();
    }

    /** The place of a named column of that side; -1 for one that the profile does not name. */
    int find(String name, int guess, boolean feature) {
        boolean ownSide = guess >= 0 && guess < columns.size() && guess < features == feature;
        if (ownSide && columns.get(guess).name().equals(name)) {
            return guess;
        }
        return (feature ? featuresByName : outputsByName).getOrDefault(name, -1);
    }

    private IntStream range(int block) {
        return IntStream.range(block * BLOCK, Math.min(columns.size(), (block + 1) * BLOCK));
    }
}
