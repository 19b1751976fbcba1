/** What every model is to those who score it, whatever tool made it: inputs, outputs, and answers to rows of a table. */
package io.assay.runtime;
