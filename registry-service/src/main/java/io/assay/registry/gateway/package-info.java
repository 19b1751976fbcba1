/** Asks and serves others: reads the evidence log back from its topic, and keeps its checkpoints in a file. */
package io.assay.registry.gateway;
