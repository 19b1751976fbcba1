/** Speaks with what lies outside: the model runtime, the journal's files, the broker that takes predictions. */
package io.assay.deployment.gateway;
