package io.assay.registry.stream;

import io.assay.events.ApprovalGiven;
import io.assay.events.ApprovalRevoked;
import io.assay.events.ArtefactsStored;
import io.assay.events.ExceptionGranted;
import io.assay.events.FindingChanged;
import io.assay.events.FindingClosed;
import io.assay.events.FindingRaised;
import io.assay.events.LegalHoldChanged;
import io.assay.events.Meta;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelSubmitted;
import io.assay.events.ModelValidated;
import io.assay.events.RetirementRequested;
import io.assay.events.ReviewGiven;
import io.assay.events.StandingApprovalGiven;
import io.assay.events.TierOverridden;
import io.assay.registry.domain.Fact;
import io.assay.registry.domain.Heard;
import io.assay.registry.domain.Model;
import io.assay.registry.domain.Registry;
import io.assay.wire.Wire;
import io.assay.wire.decide.Concern;
import io.assay.wire.decide.Door;
import io.assay.wire.decide.References;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** The door between the registry's events and its domain. */
final class RegistryWire implements Door<Model, Heard, Fact> {

    private final Registry registry;
    private final Seals seals;
    private final Hearing hearing;
    private final Telling telling;

    RegistryWire(Wire wire, Registry registry, Seals seals) {
        var originals = new Originals(wire);
        this.registry = registry;
        this.seals = seals;
        this.hearing = new Hearing(originals);
        this.telling = new Telling(wire.actor(), originals);
    }

    @Override
    public Class<Model> stateType() {
        return Model.class;
    }

    @Override
    public Model unheard(String key) {
        return Model.unheard(key);
    }

    @Override
    public Instant due(Model model) {
        return registry.due(model);
    }

    @Override
    public Heard woken(Model model, References references) {
        return Outside.woken(model, references);
    }

    @Override
    public Set<Concern> concerns(Model model) {
        return Outside.concerns(model);
    }

    @Override
    public List<String> tables() {
        return List.of(RegistryStreams.RECALLS, RegistryStreams.DATA_SETS);
    }

    @Override
    public String grounds(References references) {
        return registry.policyDigest();
    }

    @Override
    public Heard heard(SpecificRecord event, References references, Instant appendedAt) {
        return seals.doubt(event, appendedAt).orElseGet(() -> heard(event, references));
    }

    @Override
    public Heard heard(SpecificRecord event, References references) {
        return switch (event) {
            case ModelSubmitted submitted -> hearing.submitted(submitted, references);
            case ArtefactsStored stored -> hearing.stored(stored);
            case ModelValidated validated -> hearing.validated(validated);
            case ApprovalGiven given -> HearingActs.approval(given);
            case ReviewGiven given -> HearingActs.review(given);
            case ApprovalRevoked revoked -> HearingActs.revocation(revoked);
            case ExceptionGranted granted -> HearingActs.exception(granted);
            case TierOverridden overridden -> HearingActs.override(overridden);
            case StandingApprovalGiven given -> HearingActs.standing(given);
            case FindingRaised raised -> HearingFindings.raised(raised);
            case FindingChanged changed -> HearingFindings.changed(changed);
            case FindingClosed closed -> HearingFindings.closed(closed);
            case RetirementRequested requested -> HearingActs.retirement(requested);
            case LegalHoldChanged changed -> HearingActs.hold(changed);
            case ModelHealthChanged changed -> hearing.turned(changed);
            default -> HearingSlots.moved(event);
        };
    }

    @Override
    public SpecificRecord said(Fact fact, Meta open) {
        return switch (fact) {
            case Fact.FilesWanted wanted -> telling.job(wanted, open);
            case Fact.Registered registered -> telling.registered(registered, open);
            case Fact.Refused refused -> telling.refused(refused, open);
            case Fact.ApprovalRequested requested -> telling.requested(requested, open);
            case Fact.Approved approved -> telling.approved(approved, open);
            case Fact.Suspended suspended -> TellingAffairs.suspended(suspended, open);
            case Fact.Rejected rejected -> telling.rejected(rejected, open);
            case Fact.Revalidated revalidated -> telling.revalidated(revalidated, open);
            case Fact.WaiverExpired expired -> TellingAffairs.expired(expired, open);
            case Fact.Announced announced -> TellingAffairs.announced(announced, open);
            case Fact.Retired retired -> TellingAffairs.retired(retired, open);
            case Fact.BypassRefused refused -> TellingAffairs.refused(refused, open);
            case Fact.Governed governed -> TellingAffairs.governed(governed, open);
        };
    }
}
