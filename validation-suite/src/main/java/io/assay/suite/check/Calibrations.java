package io.assay.suite.check;

import io.assay.statistics.Calibration;
import io.assay.statistics.CalibrationError;
import io.assay.statistics.CalibrationLine;
import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.List;

/** Whether the scores are the probabilities they claim to be. */
final class Calibrations {

    private Calibrations() {}

    /** Noise alone makes a calibration error; one that noise explains is never called a failure. */
    static List<Observation> error(Evidence e) {
        if (!e.brief().classifies()) {
            return List.of();
        }
        CalibrationError measured = Calibration.measured(e.scores(), e.brief().seed());
        Observation seen = Observation.measured(CheckNames.ECE, measured.error(), e.rows());
        if (!(measured.error() instanceof Estimate known)) {
            return List.of(seen);
        }
        double noise = measured.ifCalibrated();
        Observation beside = seen.adding("perfectly calibrated scores would show up to " + Figures.of(noise)
                + " in 95 of 100 such hold-outs");
        return List.of(known.value() <= noise ? beside.atWorst(Outcome.INCONCLUSIVE) : beside);
    }

    static List<Observation> line(Evidence e) {
        if (!e.brief().classifies()) {
            return List.of();
        }
        CalibrationLine line = CalibrationLine.of(e.scores(), Level.SINGLE);
        return List.of(
                Observation.measured(CheckNames.CALIBRATION_SLOPE, line.slope(), e.rows())
                        .adding("1 is ideal; below it the scores are too extreme"),
                Observation.measured(CheckNames.CALIBRATION_INTERCEPT, line.inTheLarge(), e.rows())
                        .byDistance()
                        .adding("0 is ideal; above it the scores are too low"));
    }
}
