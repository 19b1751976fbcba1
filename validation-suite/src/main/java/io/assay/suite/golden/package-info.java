/** Judges what is neither a formula nor a file, an application or an agent, by its graded answers to a golden set. */
package io.assay.suite.golden;
