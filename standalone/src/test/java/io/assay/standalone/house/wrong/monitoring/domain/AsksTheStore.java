package io.assay.standalone.house.wrong.monitoring.domain;

import io.assay.standalone.house.wrong.monitoring.store.Neighbour;

/** Wrong: the domain asks the store. */
final class AsksTheStore {

    Neighbour rows;
}
