package io.assay.standalone.house.wrong.registry.domain;

import java.util.Random;

/** Wrong: a domain with dice. */
final class RollsDice {

    int lot() {
        return new Random(1).nextInt();
    }
}
