/** Sets the registry's way from event to event, and from event to table, against the barest loops that do the same work. */
package io.assay.benchmarks.lifecycle;
