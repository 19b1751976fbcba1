/** Signed statements: Ed25519 keys, what they sign, and whose signature counts for what, and when. */
package io.assay.signing;
