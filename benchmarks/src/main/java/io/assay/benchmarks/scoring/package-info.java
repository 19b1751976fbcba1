/** What it costs to score rows through the product instead of with the bare library. */
package io.assay.benchmarks.scoring;
