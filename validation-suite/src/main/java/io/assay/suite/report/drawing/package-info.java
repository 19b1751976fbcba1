/** Draws a report's charts as plain shapes, for any kind of paper. */
package io.assay.suite.report.drawing;
