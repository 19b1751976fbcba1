/** Who is asking: people and tools known by OAuth 2 tokens, and what each may do by the rules of operations. */
package io.assay.wire.people;
