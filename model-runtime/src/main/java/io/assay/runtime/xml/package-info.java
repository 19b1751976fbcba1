/** Reading of models that are XML files, before the parsers of other libraries see them. */
package io.assay.runtime.xml;
