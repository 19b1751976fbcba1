package io.assay.standalone.house.wrong.registry.store;

import io.assay.events.ModelRegistered;
import io.assay.standalone.house.wrong.registry.domain.Neighbour;

/** Wrong: Avro and the domain in one class, and no door. */
final class MixesWords {

    ModelRegistered event;

    Neighbour model;
}
