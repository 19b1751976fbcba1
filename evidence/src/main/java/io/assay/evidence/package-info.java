/** Makes an append-only Merkle tree (RFC 9162), its proofs and its signed checkpoints; checking them is others' work. */
package io.assay.evidence;
