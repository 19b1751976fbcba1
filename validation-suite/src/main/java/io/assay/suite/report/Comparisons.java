package io.assay.suite.report;

import io.assay.suite.observation.Catalogue;
import io.assay.suite.observation.CheckInfo;
import io.assay.suite.verdict.Finding;
import io.assay.suite.verdict.Ruling;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds checks whose slices, features or sizes are worth seeing side by side. */
final class Comparisons {

    private static final int MOST = 15;
    private static final int FEWEST = 2;

    private Comparisons() {}

    static List<Charts.Comparison> of(Ruling ruling) {
        return Catalogue.ALL.stream().map(check -> of(check, ruling)).flatMap(Optional::stream).toList();
    }

    private static Optional<Charts.Comparison> of(CheckInfo check, Ruling ruling) {
        List<Finding> sliced = ruling.findings().stream()
                .filter(f -> f.check().equals(check.name()) && f.observation().slice() != null && drawable(f))
                .toList();
        if (sliced.size() < FEWEST) {
            return Optional.empty();
        }
        List<Line> worst = sliced.size() <= MOST ? lines(sliced) : lines(sliced.stream().sorted(order(check)).limit(MOST).toList());
        return Optional.of(new Charts.Comparison(check.name(), check.sentence(), sliced.size() - worst.size(), worst));
    }

    private static boolean drawable(Finding f) {
        return f.estimate() != null && Double.isFinite(f.estimate().low()) && Double.isFinite(f.estimate().high())
                && Double.isFinite(f.estimate().value());
    }

    private static Comparator<Finding> order(CheckInfo check) {
        int sign = check.bound() == CheckInfo.Bound.AT_LEAST ? 1 : -1;
        return Comparator.comparingDouble(f -> sign * (sign > 0 ? f.estimate().value() : Math.abs(f.estimate().value())));
    }

    private static List<Line> lines(List<Finding> findings) {
        return findings.stream().map(Line::of).toList();
    }
}
