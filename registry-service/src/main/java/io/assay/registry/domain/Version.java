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

    /** It passed, or what failed is accepted for a time, and it waits for people. */
    record InReview(Entry entry, Verdict verdict, Question question, Voices voices) implements Version {}

    /**
     * It may be deployed; the latest verdict is remembered beside the one that the approval rests on.
     *
     * @param since when it was approved
     * @param revalidateAt when it must be validated again
     */
    record Approved(
            Entry entry,
            Verdict verdict,
            Question question,
            Voices voices,
            Terms terms,
            Verdict latest,
            Instant since,
            Instant revalidateAt)
            implements Version {

        Approved with(Entry other) {
            return new Approved(other, verdict, question, voices, terms, latest, since, revalidateAt);
        }

        Approved judgedAgain(Verdict again, Instant next) {
            return new Approved(entry, verdict, question, voices, terms, again, since, next);
        }
    }

    /** It was approved and may not be promoted for now. */
    record Suspended(Approved was, String trigger, String words) implements Version {
        @Override
        public Entry entry() {
            return was.entry();
        }
    }

    /** It may not be deployed; {@code deniedBy} is null when a verdict or a recall rejected it. */
    record Rejected(Entry entry, Verdict verdict, String deniedBy) implements Version {}

    /** It reached its end; {@code keepUntil} is null for ever. */
    record Retired(Entry entry, String successor, String retentionClass, Instant keepUntil) implements Version {}

    /**
     * What people are asked.
     *
     * @param environments where it shall be allowed to serve
     * @param reviews roles and numbers of distinct people whose reviews are needed
     * @param needed roles and numbers of distinct people who must approve
     * @param policyDigest the policy that asks
     * @param validDays how long an approval counts
     * @param dueAt when an answer is due
     */
    record Question(
            List<String> environments,
            List<Need> reviews,
            List<Need> needed,
            String policyDigest,
            int validDays,
            Instant dueAt) {}

    /** What people said so far. */
    record Voices(List<Approval> approvals, List<Review> reviews) {
        static final Voices NONE = new Voices(List.of(), List.of());
    }

    /**
     * Under which terms a version is approved.
     *
     * @param byPolicy whether policy approved it without a person
     * @param standingId the standing approval it rests on; null for none
     * @param waivers failed checks that are accepted for a time
     */
    record Terms(
            List<String> environments,
            boolean byPolicy,
            String standingId,
            List<String> conditions,
            Limits limits,
            List<Waiver> waivers,
            String policyDigest,
            Instant expiresAt) {}
}
