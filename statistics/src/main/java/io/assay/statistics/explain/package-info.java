/** What a model, as a function from columns to scores, makes of its features: which it needs, and what each adds to a score. */
package io.assay.statistics.explain;
