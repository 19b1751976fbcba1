package io.assay.standalone.house.wrong.validation.domain;

import io.assay.standalone.house.wrong.registry.domain.Neighbour;

/** Wrong: looks into another service. */
final class KnowsTheRegistry {

    Neighbour neighbour;
}
