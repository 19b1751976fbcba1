package io.assay.registry.domain;

import java.time.Instant;
import java.util.List;

/** What the registry says. */
public sealed interface Fact {

    String modelId();

    String version();

    /** The files of a submission shall be looked for. */
    record FilesWanted(String modelId, String version, Entry entry) implements Fact {}

    /** A version entered the inventory. */
    record Registered(String modelId, String version, Entry entry) implements Fact {}

    /** A submission was refused; no version changed. */
    record Refused(String modelId, String version, String submissionId, List<Reason> reasons) implements Fact {}

    /** People are asked. */
    record ApprovalRequested(String modelId, String version, Entry entry, Verdict verdict, Version.Question question)
            implements Fact {}

    /** A version may be deployed. */
    record Approved(String modelId, String version, Entry entry, Verdict verdict, List<Approval> approvals, Terms terms)
            implements Fact {}

    /** A version may not be deployed. */
    record Rejected(String modelId, String version, Entry entry, Verdict verdict, String deniedBy, List<Reason> reasons)
            implements Fact {}

    /** A version must be validated again. */
    record Revalidated(String modelId, String version, String reason) implements Fact {}

    /** Under which terms a version is approved. */
    record Terms(
            List<String> environments,
            boolean byPolicy,
            List<String> conditions,
            String policyDigest,
            Instant expiresAt) {}
}
