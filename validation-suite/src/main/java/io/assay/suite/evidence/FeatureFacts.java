package io.assay.suite.evidence;

/**
 * What the rows of a data set have in one input.
 *
 * @param name its name
 * @param rows rows looked at
 * @param missing rows without a value
 * @param notFinite rows with NaN or an infinity
 * @param illegal rows with a value outside the declared range or categories
 * @param mean mean of the finite values; NaN without any, and of texts
 * @param deviation their standard deviation, over n - 1; NaN below two
 * @param least smallest finite value; positive infinity without any
 * @param greatest largest finite value; negative infinity without any
 */
public record FeatureFacts(
        String name,
        long rows,
        long missing,
        long notFinite,
        long illegal,
        double mean,
        double deviation,
        double least,
        double greatest) {

    /** Share of rows without a value; 0 without rows. */
    public double missingShare() {
        return rows == 0 ? 0 : (double) missing / rows;
    }
}
