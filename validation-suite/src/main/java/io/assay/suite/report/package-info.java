/** Writes down a verdict and what it rests on, so that another office can reproduce it. */
package io.assay.suite.report;
