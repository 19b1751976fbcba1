/** Follows topics from their start, without a group and without a commit: for replicas, narrators and checks. */
package io.assay.wire.follow;
