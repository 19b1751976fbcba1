package io.assay.standalone.house.wrong.registry.attic;

/** Wrong: an attic is no room. */
final class Trunk {}
