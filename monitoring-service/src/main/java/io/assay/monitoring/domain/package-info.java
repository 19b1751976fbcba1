/** Decides how a version fares: counts rows, merges shards, judges windows, and changes its mind only slowly. */
package io.assay.monitoring.domain;
