/** Sets the product's speed and memory against baselines: what is measured, one line each, and the command that prints it. */
package io.assay.benchmarks;
