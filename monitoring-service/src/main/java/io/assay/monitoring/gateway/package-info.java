/** Asks the content store for reference profiles. */
package io.assay.monitoring.gateway;
