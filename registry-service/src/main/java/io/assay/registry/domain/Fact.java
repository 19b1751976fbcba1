package io.assay.registry.domain;

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
    record Approved(String modelId, String version, Version.Approved state) implements Fact {

        public Entry entry() {
            return state.entry();
        }

        public List<Approval> approvals() {
            return state.voices().approvals();
        }

        public Version.Terms terms() {
            return state.terms();
        }
    }

    /** A version may not be promoted for now; {@code waitsFor} names whose act would lift it. */
    record Suspended(String modelId, String version, String trigger, List<Reason> reasons, List<String> waitsFor)
            implements Fact {}

    /** A version may not be deployed; the verdict is null where there is none. */
    record Rejected(String modelId, String version, Entry entry, Verdict verdict, String deniedBy, List<Reason> reasons)
            implements Fact {}

    /** A version must be validated again. */
    record Revalidated(String modelId, String version, String trigger, String reason) implements Fact {}

    /** A failed check is accepted no more. */
    record WaiverExpired(String modelId, String version, Waiver waiver) implements Fact {}

    /** Something is due soon, or overdue; {@code version} is null for the model as such. */
    record Announced(String modelId, String version, Deadline deadline, List<String> waitsFor) implements Fact {}

    /** A version reached its end. */
    record Retired(String modelId, String version, Version.Retired state, List<RetirementAsk> asks) implements Fact {}

    /** An attempt to get round the gate was refused. */
    record BypassRefused(String modelId, String version, Objection objection, String by, String about) implements Fact {}

    /** What is counted of a version changed. */
    record Governed(String modelId, String version, Standing standing) implements Fact {}
}
