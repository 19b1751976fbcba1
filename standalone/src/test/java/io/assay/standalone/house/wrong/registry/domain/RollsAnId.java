package io.assay.standalone.house.wrong.registry.domain;

import java.util.UUID;

/** Wrong: an id that no cause determines. */
final class RollsAnId {

    String id() {
        return UUID.randomUUID().toString();
    }
}
