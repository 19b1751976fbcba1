/** Watches what serves: counts predictions into windows, compares them with the reference, says how a version fares. */
package io.assay.monitoring;
