/** Wires what all services share: settings, topics and schemas checked at start, producers, workers, projections. */
package io.assay.wire.config;
