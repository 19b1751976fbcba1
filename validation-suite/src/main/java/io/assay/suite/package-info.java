/** The validation suite's front door: a brief in, a ruling and its report out. */
package io.assay.suite;
