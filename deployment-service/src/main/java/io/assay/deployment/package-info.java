/** Deploys approved models, serves them, and goes back when they go wrong. */
package io.assay.deployment;
