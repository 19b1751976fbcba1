/** The numbers by which models are judged: each with its interval, its units, and the source of its formula. */
package io.assay.statistics;
