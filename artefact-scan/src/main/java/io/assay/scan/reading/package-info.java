/** Reads containers and texts of files that may be hostile: within bounds, without running, loading or fetching anything. */
package io.assay.scan.reading;
