/** Judges one version at a time: opens it, scores the hold-out with it, weighs the numbers, files the report. */
package io.assay.validation.work;
