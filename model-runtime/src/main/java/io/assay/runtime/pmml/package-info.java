/** PMML models, scored by pmml4s. */
package io.assay.runtime.pmml;
