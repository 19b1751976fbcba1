package io.assay.standalone.house.wrong.registry.domain;

/** What wrong classes elsewhere look at. */
public final class Neighbour {}
