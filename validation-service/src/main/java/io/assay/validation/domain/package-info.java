/** Decides what is judged and what a model's numbers are worth: plain Java. */
package io.assay.validation.domain;
