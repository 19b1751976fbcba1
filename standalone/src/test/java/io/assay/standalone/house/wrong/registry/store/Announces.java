package io.assay.standalone.house.wrong.registry.store;

import io.assay.wire.say.Announcer;

/** Wrong: what shows says nothing. */
final class Announces {

    Announcer announcer;
}
