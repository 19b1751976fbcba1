package io.assay.deployment.web;

/**
 * What an operator asks of a slot.
 *
 * @param action {@code deploy}, {@code rollback} or {@code undeploy}
 * @param version the version; may be left out for a rollback and for an undeployment of all
 * @param mode {@code LIVE} or {@code SHADOW}; LIVE when left out
 * @param expectedEpoch the slot's epoch that the operator saw; then a slot that moved on refuses
 * @param reason why, in words
 */
record SlotRequest(String action, String version, String mode, Long expectedEpoch, String reason) {}
