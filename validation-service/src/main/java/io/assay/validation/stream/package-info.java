/** Hears and says for validation. */
package io.assay.validation.stream;
