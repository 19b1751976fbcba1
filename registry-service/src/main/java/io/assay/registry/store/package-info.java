/** Shows: the inventory in PostgreSQL, a projection of the topics from which nothing is ever decided. */
package io.assay.registry.store;
