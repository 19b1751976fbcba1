/** The formats of model files that can be opened. */
package io.assay.runtime.formats;
