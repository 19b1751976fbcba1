/** Shows: rows and the position they were read up to commit together, so a lost table catches up from the log. */
package io.assay.wire.show;
