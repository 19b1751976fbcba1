/** Judges Excel workbooks: their parts, relations, cells and formulas, without a spreadsheet program. */
package io.assay.scan.workbook;
