/** Asks others: evaluates the policy's expressions, reads the evidence log back, keeps its checkpoints in a file. */
package io.assay.registry.gateway;
