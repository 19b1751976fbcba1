/** What a decision can be: plain Java, the only part of the wire that a domain may see. */
package io.assay.wire.decision;
