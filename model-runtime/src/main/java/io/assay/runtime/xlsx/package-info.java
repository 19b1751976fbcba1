/** Excel workbooks with named input and output cells, computed by Apache POI. */
package io.assay.runtime.xlsx;
