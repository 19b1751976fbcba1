/** Looks at files before anything opens them, and says what speaks against letting them in. */
package io.assay.scan;
