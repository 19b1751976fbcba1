/** Builds the service from its settings. */
package io.assay.validation.config;
