package io.assay.monitoring.domain.outcomes;

import io.assay.statistics.Estimate;

/** An estimate made without outcomes beside what was realised on the same rows. */
public record Check(String name, Estimate estimated, double realised) {

    public boolean held() {
        return estimated.low() <= realised && realised <= estimated.high();
    }
}
