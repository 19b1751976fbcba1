/** Named columns of equal length, and the files that they are read from. */
package io.assay.table;
