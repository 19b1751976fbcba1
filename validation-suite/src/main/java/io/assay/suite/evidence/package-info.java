/** Tries a model on data and writes down what came of it, in bounded memory. */
package io.assay.suite.evidence;
