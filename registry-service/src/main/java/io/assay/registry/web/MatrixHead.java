package io.assay.registry.web;

import java.time.Instant;
import java.util.Collection;

/** What a matrix is about: the moment, and what counts as production. */
record MatrixHead(Instant asOf, Collection<String> environments) {}
