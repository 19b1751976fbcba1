/** Measures the inventory and the audit on an estate of 100,000 versions and 1,000,000 events. */
package io.assay.benchmarks.audit;
