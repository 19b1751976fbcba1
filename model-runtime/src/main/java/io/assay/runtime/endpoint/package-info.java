/** Models that answer elsewhere, by the Open Inference Protocol, version 2, on hosts that configuration allows. */
package io.assay.runtime.endpoint;
