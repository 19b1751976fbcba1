package io.assay.standalone.house.wrong.names;

/** Wrong: no name that says a purpose. */
final class BaseOrder {}
