package io.assay.wire.people;

import java.util.List;

/** Paths, each with all below it, that a service opens to anyone beside health and interface descriptions. */
public record OpenPaths(List<String> paths) {}
