/** Speaks to running services by their web edges, as anyone outside would. */
package io.assay.standalone.client;
