/** Everything in one JVM, and the command line. */
package io.assay.standalone;
