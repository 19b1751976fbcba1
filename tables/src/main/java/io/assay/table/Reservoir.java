package io.assay.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sample of at most so many rows of a stream, each row with the same chance; the same seed and rows give the same sample,
 * in whatever chunks the rows come.
 *
 * <p>Source: Vitter, "Random sampling with a reservoir", ACM TOMS 11 (1985), algorithm R.
 */
public final class Reservoir {

    private static final int KEPT = -1;

    private final long seed;
    private final long[] numbers;
    private Table kept;
    private long seen;

    /** Room for {@code most} rows, 1 or more. */
    public Reservoir(int most, long seed) {
        if (most < 1) {
            throw new IllegalArgumentException("a sample of " + most + " rows cannot be; ask for 1 or more");
        }
        this.seed = seed;
        this.numbers = new long[most];
    }

    /** Takes the stream's next rows; every chunk has the same columns. */
    public void add(Table chunk) {
        int[] source = new int[numbers.length];
        Arrays.fill(source, KEPT);
        for (int row = 0; row < chunk.rows(); row++) {
            int place = place();
            if (place < numbers.length) {
                source[place] = row;
                numbers[place] = seen;
            }
            seen++;
        }
        kept = kept == null ? chunk.pick(Arrays.copyOf(source, size())) : merged(chunk, Arrays.copyOf(source, size()));
    }

    /** How many rows went by. */
    public long seen() {
        return seen;
    }

    /** The sampled rows' numbers in the stream, counted from 0 and rising; shape: rows of {@link #sample}. */
    public long[] rows() {
        return Arrays.stream(numbers, 0, size()).sorted().toArray();
    }

    /** The sampled rows in the stream's order. */
    public Table sample() {
        if (kept == null) {
            return new Table(List.of());
        }
        return kept.pick(IntStream.range(0, size()).boxed()
                .sorted((a, b) -> Long.compare(numbers[a], numbers[b]))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private int size() {
        return (int) Math.min(seen, numbers.length);
    }

    /** Where the present row goes; beyond the last place when it isn't sampled. */
    private int place() {
        long place = seen < numbers.length ? seen : Math.unsignedMultiplyHigh(SplitMix.at(seed, seen), seen + 1);
        return (int) Math.min(place, numbers.length);
    }

    private Table merged(Table chunk, int[] source) {
        if (Arrays.stream(source).allMatch(row -> row == KEPT)) {
            return kept;
        }
        return new Table(kept.columns().stream().map(old -> merged(old, chunk.column(old.name()), source)).toList());
    }

    private static Column merged(Column old, Column fresh, int[] source) {
        if (old instanceof Column.Texts a && fresh instanceof Column.Texts b) {
            return new Column.Texts(old.name(), IntStream.range(0, source.length)
                    .mapToObj(i -> source[i] == KEPT ? a.values()[i] : b.values()[source[i]])
                    .toArray(String[]::new));
        }
        if (old instanceof Column.Numbers a && fresh instanceof Column.Numbers b) {
            double[] values = new double[source.length];
            Arrays.setAll(values, i -> source[i] == KEPT ? a.values()[i] : b.values()[source[i]]);
            BitSet gaps = new BitSet();
            IntStream.range(0, source.length)
                    .filter(i -> source[i] == KEPT ? a.missing(i) : b.missing(source[i]))
                    .forEach(gaps::set);
            return new Column.Numbers(old.name(), values, gaps);
        }
        throw new BadRowsException("column '" + old.name() + "' is text in one chunk and numbers in another");
    }
}
