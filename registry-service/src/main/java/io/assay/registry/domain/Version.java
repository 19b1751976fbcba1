package io.assay.registry.domain;

import java.time.Instant;
import java.util.List;

/** How far one version has come. */
public sealed interface Version {

    /** What was submitted. */
    Entry entry();

    /** Its files are being looked for; each submission of it waits for the answer. */
    record Checking(Entry entry, List<String> submissionIds) implements Version {}

    /** It is in the inventory and waits for its verdict. */
    record Registered(Entry entry) implements Version {}

    /** It passed and waits for people. */
    record InReview(Entry entry, Verdict verdict, Question question, List<Approval> approvals) implements Version {}

    /** It may be deployed; the latest verdict is remembered beside the one that the approval rests on. */
    record Approved(Entry entry, Verdict verdict, List<Approval> approvals, Verdict latest) implements Version {}

    /** It may not be deployed; {@code deniedBy} is null when a verdict rejected it. */
    record Rejected(Entry entry, String verdictId, String deniedBy) implements Version {}

    /**
     * What people are asked.
     *
     * @param environments where it shall be allowed to serve
     * @param needed roles and numbers of distinct people
     * @param policyDigest the policy that asks
     * @param validDays how long an approval counts
     * @param dueAt when an answer is due
     */
    record Question(List<String> environments, List<Need> needed, String policyDigest, int validDays, Instant dueAt) {}
}
