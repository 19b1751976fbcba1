/** Made-up lenders whose truth is known: what a clean model looks like, and what each planted flaw does to it. */
package io.assay.suite.world;
