/** Checks exported evidence offline, with nothing but the JDK and none of the code that made it. */
package io.assay.audit;
