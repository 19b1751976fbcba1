/** Measures two sides in turn, so that a noisy machine slows both, and says how their ratio spreads. */
package io.assay.benchmarks.pairs;
