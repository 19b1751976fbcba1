/** What it costs to judge a model, in time and in memory. */
package io.assay.benchmarks.judging;
