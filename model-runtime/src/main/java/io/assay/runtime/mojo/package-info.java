/** H2O models as MOJO files, scored by H2O's own reader. */
package io.assay.runtime.mojo;
