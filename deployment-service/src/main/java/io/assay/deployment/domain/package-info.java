/** Decides which approved version serves in which slot, and when it goes back. Plain Java. */
package io.assay.deployment.domain;
