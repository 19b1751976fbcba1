/** Everything in one JVM: a real broker, a real database, a schema registry and the four services. */
package io.assay.standalone.dev;
