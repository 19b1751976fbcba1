/** Reads files that are never loaded here, pickles above all, as far as to say what loading them would have done. */
package io.assay.scan.foreign;
