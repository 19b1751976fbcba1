/** Hears and says: the topology of the registry and the door between its events and its domain. */
package io.assay.registry.stream;
