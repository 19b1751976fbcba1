package io.assay.standalone.house.wrong.checker;

import io.assay.wire.Wire;

/** Wrong: a checker that reads with the code it checks. */
final class KnowsTheWire {

    Wire wire;
}
