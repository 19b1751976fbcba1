package io.assay.standalone.house.wrong.validation.work;

import io.assay.wire.say.Announcer;

/** Wrong: work reports to its decider and to nobody else. */
final class Announces {

    Announcer announcer;
}
