package io.assay.benchmarks;

/**
 * One ratio as programs read it.
 *
 * @param id what was measured
 * @param ratio median over the pairs
 * @param low least of the pairs
 * @param high greatest of the pairs
 * @param cpu ratio of processor time; {@code null} where nothing was compared
 * @param target where the ratio should be
 * @param floor what it must not be worse than
 */
record Row(String id, double ratio, double low, double high, Double cpu, double target, double floor) {

    static Row of(Benchmark benchmark, Measurement measured) {
        return new Row(
                benchmark.id(), measured.ratio().median(), measured.ratio().low(), measured.ratio().high(),
                Double.isNaN(measured.processors()) ? null : measured.processors(),
                benchmark.goal().target(), benchmark.goal().floor());
    }
}
