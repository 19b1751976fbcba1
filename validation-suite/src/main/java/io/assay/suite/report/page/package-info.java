/** Sets a report for people: as one page of HTML, and as PDF. */
package io.assay.suite.report.page;
