/** Asks the content store for reference profiles; knows where requests lie, and counts what the edge takes. */
package io.assay.monitoring.gateway;
