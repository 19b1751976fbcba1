/** Decides what becomes of a model's versions: plain Java, no clock, no dice. */
package io.assay.registry.domain;
