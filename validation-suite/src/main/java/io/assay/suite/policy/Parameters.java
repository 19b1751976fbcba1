package io.assay.suite.policy;

/**
 * Numbers by which evidence is gathered, the same for all tiers.
 *
 * @param smallestGroup rows of a group or slice below which it is not compared, at least 1
 * @param smallestMinority rows of the rarer class, or of each class, below which performance is not judged, at least 1
 * @param sample rows on which the model is scored anew with changed inputs, at most
 * @param explained rows whose scores are explained by Shapley values, at most
 * @param noise size of the noise of the robustness check, in standard deviations of each feature, above 0
 */
public record Parameters(int smallestGroup, int smallestMinority, int sample, int explained, double noise) {

    /** What holds where a policy says nothing else. */
    public static final Parameters USUAL = new Parameters(100, 30, 10_000, 50, 0.1);

    public Parameters {
        require(smallestGroup >= 1, "parameters.smallest-group is " + smallestGroup + "; give at least 1 row");
        require(smallestMinority >= 1, "parameters.smallest-minority is " + smallestMinority + "; give at least 1 row");
        require(sample >= 1, "parameters.sample is " + sample + "; give at least 1 row, 10000 do well");
        require(explained >= 0, "parameters.explained is " + explained + "; give 0 or more rows, 50 do well");
        require(noise > 0 && Double.isFinite(noise), "parameters.noise is " + noise + "; give more than 0, 0.1 does well");
    }

    private static void require(boolean right, String problem) {
        if (!right) {
            throw new IllegalArgumentException(problem);
        }
    }
}
