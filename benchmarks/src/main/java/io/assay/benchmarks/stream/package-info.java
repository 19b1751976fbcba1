/** Counting at the speed of the stream: rows through monitoring, memory of a feature, a wide table from file to report. */
package io.assay.benchmarks.stream;
