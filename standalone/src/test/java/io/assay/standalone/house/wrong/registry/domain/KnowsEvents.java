package io.assay.standalone.house.wrong.registry.domain;

import io.assay.events.ModelRegistered;

/** Wrong: a domain that hears events as they are on the wire. */
final class KnowsEvents {

    ModelRegistered event;
}
