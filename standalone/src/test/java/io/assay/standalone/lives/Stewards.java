package io.assay.standalone.lives;

import io.assay.events.ApprovalGiven;
import io.assay.events.ApprovalRevoked;
import io.assay.events.FindingClosed;
import io.assay.events.FindingRaised;
import io.assay.events.LegalHoldChanged;
import io.assay.events.RetirementRequested;
import io.assay.events.TierOverridden;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What people say of one model beside submitting and approving it. */
record Stewards(People people) {

    /** A finding that is overdue before the second act. */
    SpecificRecord finding(String version, String severity) {
        return FindingRaised.newBuilder().setMeta(people.meta("person:vera", "finds" + version))
                .setModelId(people.model()).setVersion(version).setFindingId("F-" + version).setSeverity(severity)
                .setTitle("limits are not documented").setOwner("person:olivia")
                .setDueAt(people.at().plus(Duration.ofHours(1))).setRaisedBy("person:vera").setRole("validator").build();
    }

    SpecificRecord closed(String version, String person, String role) {
        return FindingClosed.newBuilder().setMeta(people.meta(person, "closes" + version + role))
                .setModelId(people.model()).setFindingId("F-" + version).setClosedBy(person).setRole(role)
                .setReason("documented").build();
    }

    SpecificRecord revoked(ApprovalGiven approval, String person, String role) {
        return ApprovalRevoked.newBuilder().setMeta(people.meta(person, "revokes" + approval.getMeta().getEventId()))
                .setModelId(people.model()).setVersion(approval.getVersion())
                .setApprovalId(approval.getMeta().getEventId()).setPerson(person).setRole(role)
                .setReason("second thoughts").build();
    }

    /** It ends while patience ends. */
    SpecificRecord tier(String version, String tier, String person) {
        return TierOverridden.newBuilder().setMeta(people.meta(person, "overrides" + version))
                .setModelId(people.model()).setVersion(version).setTier(tier)
                .setExpiresAt(people.at().plus(Duration.ofHours(20))).setPerson(person).setRole("risk-officer")
                .setReason("small for now").build();
    }

    List<SpecificRecord> retirement(String version) {
        return List.of(retires(version, "person:olivia", "owner"), retires(version, "person:ruth", "risk-officer"));
    }

    SpecificRecord retires(String version, String person, String role) {
        return RetirementRequested.newBuilder().setMeta(people.meta(person, "retires" + version + person))
                .setModelId(people.model()).setVersion(version).setPerson(person).setRole(role)
                .setReason("replaced").build();
    }

    SpecificRecord held(boolean held) {
        return LegalHoldChanged.newBuilder().setMeta(people.meta("person:ruth", "holds" + held))
                .setModelId(people.model()).setHoldId("H-1").setHeld(held).setPerson("person:ruth")
                .setRole("risk-officer").setReason("a case").build();
    }
}
