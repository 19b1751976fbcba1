package io.assay.standalone.house.wrong.registry.config;

/** What wrong classes elsewhere look at. */
public final class Neighbour {}
