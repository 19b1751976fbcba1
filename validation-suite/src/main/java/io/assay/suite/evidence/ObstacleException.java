package io.assay.suite.evidence;

import io.assay.suite.observation.Observation;

/** Something is in the way of judging; the observation says what. */
public final class ObstacleException extends RuntimeException {

    private final transient Observation observation;

    public ObstacleException(Observation observation) {
        super(observation.words());
        this.observation = observation;
    }

    public Observation observation() {
        return observation;
    }
}
