/** What was seen of a model, before a policy says what it means; and the catalogue of all checks. */
package io.assay.suite.observation;
