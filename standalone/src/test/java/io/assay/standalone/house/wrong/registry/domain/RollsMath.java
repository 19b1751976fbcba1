package io.assay.standalone.house.wrong.registry.domain;

/** Wrong: a domain with dice that nobody sees. */
final class RollsMath {

    double lot() {
        return Math.random();
    }
}
