package io.assay.standalone.house.wrong.monitoring.store;

/** What wrong classes elsewhere look at. */
public final class Neighbour {}
