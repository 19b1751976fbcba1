package io.assay.validation.work;

import io.assay.validation.domain.Finding;

/** Something is in the way of scoring, and this finding says what. */
final class ObstacleException extends Exception {

    private final transient Finding finding;

    ObstacleException(Finding finding) {
        super(finding.words());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
