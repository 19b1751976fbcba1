package io.assay.standalone.house.wrong.deployment.domain;

import io.assay.statistics.Psi;

/** Wrong: deployment judges nothing by itself. */
final class Measures {

    Psi index;
}
