package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.PrincipalComponents;
import io.assay.statistics.Profiles;
import io.assay.statistics.ReferenceProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Loan applicants drawn from a known truth: six numbers of which some hang together, a region, and the score that a model
 * gives them.
 */
final class Portfolio {

    private static final List<String> NUMBERS = List.of("income", "debt", "age", "tenure", "balance", "rate");
    private static final double[] REGIONS = {0.4, 0.3, 0.2, 0.1};
    private static final double BOND = 0.8;

    private final Random random;

    Portfolio(long seed) {
        this.random = new Random(seed);
    }

    /** Applicants, column by column. */
    record Applicants(double[][] numbers, String[] regions, double[] scores) {}

    /** The profile of that many applicants, the first drawn with the drift of 0, and so on. */
    ReferenceProfile reference(int rows, IntFunction<Drift> season) {
        Applicants drawn = drawn(rows, season);
        List<ColumnProfile> features = new ArrayList<>();
        for (int i = 0; i < NUMBERS.size(); i++) {
            features.add(Profiles.numeric(NUMBERS.get(i), drawn.numbers()[i], new BitSet()));
        }
        features.add(Profiles.categorical("region", drawn.regions()));
        var scores = Profiles.numeric("score", drawn.scores(), new BitSet());
        var together = PrincipalComponents.fit(NUMBERS, Arrays.asList(drawn.numbers())).orElseThrow();
        return new ReferenceProfile(rows, features, List.of(scores), together);
    }

    List<Values> features(Applicants applicants) {
        List<Values> columns = new ArrayList<>();
        for (int i = 0; i < NUMBERS.size(); i++) {
            columns.add(new Values.Numbers(NUMBERS.get(i), applicants.numbers()[i], new BitSet(), false));
        }
        columns.add(new Values.Texts("region", applicants.regions(), new BitSet()));
        return columns;
    }

    Applicants drawn(int rows, IntFunction<Drift> drift) {
        var applicants = new Applicants(new double[NUMBERS.size()][rows], new String[rows], new double[rows]);
        IntStream.range(0, rows).forEach(row -> draw(applicants, row, drift.apply(row)));
        return applicants;
    }

    private void draw(Applicants into, int row, Drift drift) {
        double income = random.nextGaussian();
        double bond = BOND * drift.bond();
        double age = random.nextGaussian();
        double[] numbers = {
            income * drift.spread() + drift.mean(),
            bond * income + Math.sqrt(1 - bond * bond) * random.nextGaussian(),
            age,
            0.6 * age + 0.8 * random.nextGaussian(),
            Math.exp(0.5 * random.nextGaussian()),
            random.nextDouble()
        };
        for (int i = 0; i < numbers.length; i++) {
            into.numbers()[i][row] = numbers[i];
        }
        into.regions()[row] = "r" + region(drift);
        into.scores()[row] = 1 / (1 + Math.exp(-0.8 * numbers[0] + 0.5 * age - 0.2 * numbers[4]));
    }

    private int region(Drift drift) {
        double drawn = random.nextDouble();
        int region = 0;
        while (region < REGIONS.length - 1 && drawn >= REGIONS[region]) {
            drawn -= REGIONS[region++];
        }
        return region == 0 && random.nextDouble() * REGIONS[0] < drift.region() ? REGIONS.length - 1 : region;
    }
}
