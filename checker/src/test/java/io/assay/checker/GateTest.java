package io.assay.checker;

import static io.assay.checker.CreditRisk.IN_A_YEAR;
import static io.assay.checker.CreditRisk.NOON;
import static io.assay.checker.CreditRisk.OTHER_BYTES;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Promise I2: one planted bug per rule, each found and named. */
class GateTest {

    private final CreditRisk life = CreditRisk.life();
    private final Told deployed = life.the("deployed 1.2.0");
    private final Told approved = life.the("approved 1.2.0");

    @Test
    void findsADeploymentWithoutAVerdict() {
        deployed.with("verdictId", "nobody said this");

        life.breaks("I2", "names no verdict that exists");
    }

    @Test
    void findsADeploymentWithoutRegistrationOrApproval() {
        deployed.with("registrationId", "nobody said this").with("approvalId", "nor this");

        life.breaks("I2", "names no registration that exists");
        life.breaks("I2", "names no approval that exists");
    }

    @Test
    void findsADeploymentOnAFailedVerdict() {
        life.the("validated 1.2.0").with("verdict", "FAILED");

        life.breaksOnly("I2", "rests on a verdict of FAILED");
    }

    @Test
    void takesWhatIsUnknownForARefusal() {
        life.the("validated 1.2.0").with("verdict", "UNKNOWN");

        life.breaksOnly("I2", "rests on a verdict of UNKNOWN");
    }

    @Test
    void findsThatOtherBytesServe() {
        deployed.with("artefactDigest", OTHER_BYTES);

        life.breaksOnly("I2", "serves bytes that were not registered");
        life.breaksOnly("I2", "serves other bytes than were validated");
        life.breaksOnly("I2", "serves other bytes than were approved");
    }

    @Test
    void letsARemoteServiceOfADeclaredRevisionServe() {
        ofEndpoint("7");

        life.keepsEveryPromise();
    }

    @Test
    void findsARemoteServiceOfNoRevision() {
        ofEndpoint(" ");

        life.breaksOnly("I2", "serves bytes that were not registered");
    }

    @Test
    void findsThatBytesServeWhereARemoteServiceWasRegistered() {
        ofEndpoint("7");
        deployed.with("artefactDigest", OTHER_BYTES);

        life.breaksOnly("I2", "serves bytes that were not registered");
    }

    @Test
    void findsThatAFileServesWithoutBytes() {
        ofEndpoint("7");
        life.the("registered 1.2.0").with("facts.modelType", "onnx");

        life.breaks("I2", "serves bytes that were not registered");
    }

    private void ofEndpoint(String revision) {
        for (String told : List.of("submitted", "registered", "validated", "vera", "rolf", "approved", "deployed")) {
            life.the(told + " 1.2.0").ofEndpoint(revision);
        }
    }

    @Test
    void findsThatAnotherVersionsPapersAreUsed() {
        deployed.with("verdictId", life.the("validated 1.0.0").id());

        life.breaksOnly("I2", "rests on ModelValidated of retail/credit-risk:1.0.0");
        life.breaksOnly("I2", "rests on a verdict about another registration");
        life.breaksOnly("I2", "rests on another verdict than its approval");
    }

    @Test
    void findsAnApprovalThatWasExpired() {
        approved.with("expiresAt", NOON);

        life.breaksOnly("I2", "rests on an approval that had expired");
    }

    @Test
    void findsAPersonsApprovalThatWasExpired() {
        life.the("rolf 1.2.0").with("expiresAt", NOON);

        life.breaksOnly("I2", "counts the approval of person:rolf, which had expired");
    }

    @Test
    void judgesExpiryByTheMomentOfTheDecision() {
        deployed.at(IN_A_YEAR.plusSeconds(1));

        life.keepsEveryPromise();
    }

    @Test
    void findsAnEnvironmentThatWasNotApproved() {
        approved.with("environments", List.of("test"));

        life.breaksOnly("I2", "is not approved for prod");
    }

    @Test
    void findsAnEnvironmentThatOnePersonDidNotApprove() {
        life.the("rolf 1.2.0").with("environments", List.of("test"));

        life.breaksOnly("I2", "is approved for more environments than person:rolf approved");
    }

    @Test
    void findsADeploymentLongAfterTheVersionWasRejected() {
        life.service("rejected", "ModelRejected", "registry", approved).with("version", "1.2.0");
        life.the("asked 1.2.0").at(NOON.plusSeconds(600));

        life.breaksOnly("I2", "rests on an approval after which came ModelRejected");
    }
}
