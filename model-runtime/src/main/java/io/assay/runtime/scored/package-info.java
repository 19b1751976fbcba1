/** Models of which only past answers are known: a file of scores, one line per row that was handed out. */
package io.assay.runtime.scored;
