/** Judges registered models independently of those who made them. */
package io.assay.validation;
