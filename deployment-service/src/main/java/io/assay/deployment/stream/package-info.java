/** Hears and says: the topology, and the one place where events become the domain's words. */
package io.assay.deployment.stream;
