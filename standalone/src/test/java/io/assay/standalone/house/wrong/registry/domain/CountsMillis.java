package io.assay.standalone.house.wrong.registry.domain;

/** Wrong: a domain with a clock that counts. */
final class CountsMillis {

    long at() {
        return System.currentTimeMillis();
    }
}
