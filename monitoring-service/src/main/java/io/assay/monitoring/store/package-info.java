/** Shows: how versions fare, in PostgreSQL, a projection of the topics from which nothing is ever decided. */
package io.assay.monitoring.store;
