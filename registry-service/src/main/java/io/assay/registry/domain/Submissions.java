package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/** Weighs submissions: refuses with all reasons at once, or has the files looked for and registers. */
final class Submissions {

    private final Tiers tiers;
    private final Rulebook rulebook;

    Submissions(Policy policy, Rulebook rulebook) {
        this.tiers = new Tiers(policy, rulebook);
        this.rulebook = rulebook;
    }

    Decision<Model, Fact> weigh(Model past, Heard.Submitted heard) {
        List<Reason> reasons = Form.problems(past.id(), heard.version(), heard.submission());
        if (!reasons.isEmpty()) {
            return Decision.say(past, new Fact.Refused(past.id(), heard.version(), heard.id(), reasons));
        }
        Version there = past.version(heard.version());
        if (there != null) {
            return again(past, there, heard);
        }
        if (heard.recalled() != null) {
            return Decision.say(past, new Fact.Refused(past.id(), heard.version(), heard.id(), List.of(recalled(heard))));
        }
        if (heard.useCase() == null) {
            return Decision.waitFor("use case " + heard.submission().useCaseId());
        }
        Entry entry = entry(past, heard);
        return Decision.say(
                past.with(heard.version(), new Version.Checking(entry, List.of(heard.id()))),
                new Fact.FilesWanted(past.id(), heard.version(), entry));
    }

    Decision<Model, Fact> weigh(Model past, Heard.Stored heard) {
        Version there = past.version(heard.version());
        if (there == null) {
            return Decision.waitFor("submission " + heard.submissionId());
        }
        boolean awaited = there.entry().submissionId().equals(heard.submissionId());
        return awaited && there instanceof Version.Checking checking
                ? answered(past, checking, heard)
                : Decision.nothingNew();
    }

    private static Decision<Model, Fact> answered(Model past, Version.Checking checking, Heard.Stored heard) {
        if (heard.reasons().isEmpty()) {
            Entry entry = checking.entry().registeredAs(heard.registrationId());
            return Decision.say(
                    past.with(heard.version(), new Version.Registered(entry)),
                    new Fact.Registered(past.id(), heard.version(), entry));
        }
        List<Fact.Refused> refusals = checking.submissionIds().stream()
                .map(id -> new Fact.Refused(past.id(), heard.version(), id, heard.reasons()))
                .toList();
        return Decision.say(past.without(heard.version()), refusals);
    }

    private static Decision<Model, Fact> again(Model past, Version there, Heard.Submitted heard) {
        List<String> differences = there.entry().differences(heard.submission().fingerprints());
        if (!differences.isEmpty()) {
            return Decision.say(
                    past, new Fact.Refused(past.id(), heard.version(), heard.id(), List.of(taken(differences))));
        }
        if (there instanceof Version.Checking checking
                && !checking.submissionIds().contains(heard.id())) {
            var ids = new ArrayList<>(checking.submissionIds());
            ids.add(heard.id());
            return Decision.say(past.with(heard.version(), new Version.Checking(checking.entry(), ids)));
        }
        return Decision.nothingNew();
    }

    private static Reason taken(List<String> differences) {
        return new Reason(
                "version",
                "version is taken: it was submitted before with other " + String.join(", ", differences),
                "submit the change as a new version");
    }

    private static Reason recalled(Heard.Submitted heard) {
        return new Reason(
                "facts.artefacts", "these bytes were recalled: " + heard.recalled(), "submit a version with other bytes");
    }

    private Entry entry(Model past, Heard.Submitted heard) {
        Submission submission = heard.submission();
        Tiering tiering = tiers.of(heard.useCase(), submission);
        Makeup makeup = Parts.of(submission, heard.dataSets());
        return new Entry(
                heard.id(),
                null,
                submission.people().owner(),
                submission.people().submitter(),
                submission.people().developers(),
                submission.artefactDigest(),
                tiering,
                makeup,
                rulebook.determinations(heard.useCase(), submission),
                new Changes(rulebook).since(past, makeup, tiering.tier()),
                submission.fingerprints(),
                submission.original());
    }
}
