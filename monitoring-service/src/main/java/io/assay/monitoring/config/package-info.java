/** Builds monitoring on one page; its settings refuse bad values. */
package io.assay.monitoring.config;
