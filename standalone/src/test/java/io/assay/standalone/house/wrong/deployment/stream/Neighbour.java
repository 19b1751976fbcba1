package io.assay.standalone.house.wrong.deployment.stream;

/** What wrong classes elsewhere look at. */
public final class Neighbour {}
