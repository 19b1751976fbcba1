package io.assay.checker;

import static io.assay.checker.CreditRisk.OTHER_BYTES;

import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** Promise I2, who consented: one planted bug per rule, each found and named. */
class ConsentTest {

    private final CreditRisk life = CreditRisk.life();
    private final Told approved = life.the("approved 1.2.0");

    private void counts(GenericRecord... approvals) {
        approved.with("approvals", List.of(approvals));
    }

    private GenericRecord vera() {
        return life.counted(approved, "vera 1.2.0", "validator");
    }

    private GenericRecord rolf() {
        return life.counted(approved, "rolf 1.2.0", "risk-officer");
    }

    @Test
    void findsTheSubmittersOwnApproval() {
        life.approval("dana", "1.2.0", "risk-officer");
        counts(vera(), life.counted(approved, "dana 1.2.0", "risk-officer"));

        life.breaksOnly("I2", "counts the approval of person:dana, who submitted or developed it");
    }

    @Test
    void findsADevelopersApprovalEvenWhenTheApprovalHidesWhoDeveloped() {
        life.the("registered 1.2.0").with("facts.developers", List.of("person:rolf"));
        life.the("submitted 1.2.0").with("facts.developers", List.of("person:rolf"));

        life.breaksOnly("I2", "counts the approval of person:rolf, who submitted or developed it");
    }

    @Test
    void findsAPersonWhoCountsTwice() {
        life.approval("vera", "1.2.0", "risk-officer");
        counts(life.counted(approved, "vera 1.2.0", "risk-officer"), life.counted(approved, "vera 1.2.0", "risk-officer"));

        life.breaksOnly("I2", "counts person:vera twice");
    }

    @Test
    void findsTooFewApprovers() {
        counts(vera());

        life.breaksOnly("I2", "has 0 approvals of role risk-officer, needs 1");
    }

    @Test
    void findsADenialThatCountsAsApproval() {
        life.the("rolf 1.2.0").with("decision", "DENY");

        life.breaksOnly("I2", "counts an approval that person:rolf never gave");
    }

    @Test
    void findsAnApprovalOfOtherBytes() {
        life.the("rolf 1.2.0").with("artefactDigest", OTHER_BYTES);

        life.breaksOnly("I2", "counts an approval that person:rolf never gave for these bytes");
    }

    @Test
    void findsAnApprovalOfAnotherVersion() {
        counts(vera(), life.counted(approved, "rolf 1.0.0", "risk-officer"));

        life.breaksOnly("I2", "counts an approval that person:rolf never gave for these bytes");
    }

    @Test
    void findsAnApprovalThatSomebodyElseGave() {
        GenericRecord other = rolf();
        other.put("person", "person:otto");
        counts(vera(), other);

        life.breaksOnly("I2", "counts an approval that person:otto never gave");
    }

    @Test
    void findsThatNobodyHadBeenAsked() {
        life.the("requested 1.2.0").with("verdictId", life.the("validated 1.0.0").id());

        life.breaks("I2", "was approved by people whom nobody had asked");
    }

    @Test
    void findsThatPolicyApprovedAHighTier() {
        approved.with("byPolicy", true).with("approvals", List.of());

        life.breaksOnly("I2", "was approved by policy although its tier is high");
    }

    @Test
    void findsThatPolicyApprovedByATierThatWasNotRegistered() {
        approved.with("byPolicy", true).with("tier", "low").with("approvals", List.of());

        life.breaksOnly("I2", "was approved by policy although its tier is high");
    }

    @Test
    void letsPolicyApproveAConfirmedLowestTier() {
        approved.with("byPolicy", true).with("tier", "low").with("approvals", List.of());
        life.the("registered 1.2.0").with("tier", "low");

        life.keepsEveryPromise();
    }

    @Test
    void findsThatPolicyApprovedWhatItsMakerConfirmed() {
        approved.with("byPolicy", true).with("tier", "low").with("approvals", List.of());
        life.the("registered 1.2.0").with("tier", "low");
        life.the("use case").with("confirmedBy", "person:dana");

        life.breaksOnly("I2", "although nobody confirmed its use case");
    }
}
