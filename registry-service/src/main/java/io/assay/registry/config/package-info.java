/** Builds the registry's domain and the parts around it, on one page. */
package io.assay.registry.config;
