package io.assay.checker;

import org.junit.jupiter.api.Test;

/** Promise I1: one planted bug per rule, each found and named. */
class NoLossTest {

    private final CreditRisk life = CreditRisk.life();

    @Test
    void findsASubmissionThatWasNeverAnswered() {
        life.person("lost", "ModelSubmitted", "person:dana").with("version", "1.3.0");

        life.breaksOnly("I1", "ModelSubmitted id of lost was neither registered nor refused");
    }

    @Test
    void findsARegistrationThatWasNeverValidated() {
        life.submitted("1.3.0");

        life.breaksOnly("I1", "was never validated");
    }

    @Test
    void findsAVerdictThatLedNowhere() {
        life.submitted("1.3.0");
        life.validated("1.3.0");

        life.breaksOnly("I1", "led to no approval request");
    }

    @Test
    void findsARequestThatLedNowhere() {
        life.person("lost", "DeploymentRequested", "person:otto").with("version", "1.2.0");

        life.breaksOnly("I1", "neither changed its slot nor failed");
    }

    @Test
    void findsARevalidationThatWasNeverAnswered() {
        life.service("lost", "RevalidationRequested", "registry", life.the("alarm")).with("version", "1.2.0");

        life.breaksOnly("I1", "RevalidationRequested id of lost was never answered");
    }

    @Test
    void takesADeadLetterForAnAnswer() {
        var lost = life.person("lost", "DeploymentRequested", "person:otto").with("version", "1.2.0");

        life.also(lost.in("modelops.deployment-dead-letters.v1"));

        life.keepsEveryPromise();
    }

    @Test
    void letsASubmissionWaitForItsUseCase() {
        life.person("waiting", "ModelSubmitted", "person:dana").with("version", "2.0.0")
                .with("facts.useCaseId", "retail/unheard-of");

        life.keepsEveryPromise();
    }

    @Test
    void letsTheSameSubmissionComeTwice() {
        life.person("again", "ModelSubmitted", "person:dana").with("version", "1.2.0")
                .with("facts.artefacts.0.digest", CreditRisk.digest("1.2.0"));

        life.keepsEveryPromise();
    }
}
