/** Real parts inside one JVM, for tests and for {@code assay dev}: a Kafka broker, PostgreSQL, a schema registry. */
package io.assay.embedded;
