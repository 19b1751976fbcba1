/** Judges models that are XML documents: PMML and DMN. */
package io.assay.scan.markup;
