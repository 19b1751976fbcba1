package io.assay.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What share of rows of a score was positive in the reference data: isotonic regression (pool adjacent violators, Ayer et
 * al., 1955, doi:10.1214/aoms/1177728423) of outcomes on scores over at most {@value #MOST_BINS} bins of equally many rows,
 * frozen from then on. Between the mean scores of two blocks the rate is interpolated; beyond the outer ones it is theirs.
 *
 * @param scores mean score of each block, ascending; at least one
 * @param rates share of positive rows of each block, 0 to 1, never falling
 * @param rows rows of each block, at least 1
 */
public record CalibrationMap(List<Double> scores, List<Double> rates, List<Long> rows) {

    private static final int MOST_BINS = 100;
    private static final int ROWS_PER_BIN = 50;

    public CalibrationMap {
        if (scores.isEmpty() || scores.size() != rates.size() || scores.size() != rows.size()) {
            throw new IllegalArgumentException("a calibration map has %d scores, %d rates and %d rows; give one of each a block"
                    .formatted(scores.size(), rates.size(), rows.size()));
        }
    }

    /** Where a score lies: in so much of the block {@code above}, and for the rest in the one before it. */
    record Place(int above, double part) {}

    /**
     * The map of finite scores.
     *
     * @throws IllegalArgumentException without rows, or with a score that is not finite
     */
    public static CalibrationMap of(Scores data) {
        data.flaw().ifPresent(flaw -> {
            throw new IllegalArgumentException("nothing can be calibrated: " + flaw.reason() + "; give finite scores");
        });
        Integer[] order = IntStream.range(0, data.rows()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(row -> data.scores()[row]));
        int bins = Math.clamp(data.rows() / ROWS_PER_BIN, 1, MOST_BINS);
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int bin = 1; bin <= bins && from < order.length; bin++) {
            int to = upTo(order, data, (int) ((long) order.length * bin / bins));
            if (to > from) {
                pool(blocks, block(order, data, from, to));
                from = to;
            }
        }
        return new CalibrationMap(
                blocks.stream().map(b -> b.score / b.rows).toList(),
                blocks.stream().map(Block::rate).toList(),
                blocks.stream().map(b -> b.rows).toList());
    }

    /** The share of positive rows among those of a score. */
    public double rate(double score) {
        Place place = place(score);
        double above = rates.get(place.above);
        return place.part == 1 ? above : place.part * above + (1 - place.part) * rates.get(place.above - 1);
    }

    Place place(double score) {
        int above = 0;
        while (above < scores.size() && scores.get(above) < score) {
            above++;
        }
        if (above == 0 || above == scores.size()) {
            return new Place(Math.min(above, scores.size() - 1), 1);
        }
        double below = scores.get(above - 1);
        return new Place(above, (score - below) / (scores.get(above) - below));
    }

    /** How far a block's rate may be off: variance of a share, with half a row of either class added. */
    double variance(int block) {
        double among = rows.get(block) + 1.0;
        double share = (rates.get(block) * rows.get(block) + 0.5) / among;
        return share * (1 - share) / among;
    }

    /** Equal scores stay together. */
    private static int upTo(Integer[] order, Scores data, int wanted) {
        int to = wanted;
        while (to > 0 && to < order.length && data.scores()[order[to]] == data.scores()[order[to - 1]]) {
            to++;
        }
        return to;
    }

    private static Block block(Integer[] order, Scores data, int from, int to) {
        double score = 0;
        long positives = 0;
        for (int i = from; i < to; i++) {
            score += data.scores()[order[i]];
            positives += data.positive()[order[i]] ? 1 : 0;
        }
        return new Block(score, positives, to - from);
    }

    private static void pool(List<Block> blocks, Block next) {
        Block pooled = next;
        while (!blocks.isEmpty() && blocks.getLast().rate() >= pooled.rate()) {
            Block last = blocks.removeLast();
            pooled = new Block(last.score + pooled.score, last.positives + pooled.positives, last.rows + pooled.rows);
        }
        blocks.add(pooled);
    }

    private record Block(double score, long positives, long rows) {

        double rate() {
            return (double) positives / rows;
        }
    }
}
