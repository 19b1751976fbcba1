package io.assay.deployment.domain;

/**
 * What an approval rests on, handed on with every deployment so that others can follow it back.
 *
 * @param registrationId event id of the registration
 * @param verdictId event id of the verdict
 * @param approvalId event id of the approval
 * @param profileDigest the reference profile for monitoring; null when there is none
 * @param approval the approval word for word, as the door wrote it down
 */
public record Papers(
        String registrationId, String verdictId, String approvalId, String profileDigest, String approval) {}
