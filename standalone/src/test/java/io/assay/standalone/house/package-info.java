/** Holds the house to its own style, its bindings to its declaration, and its consumers to committed records. */
package io.assay.standalone.house;
