package io.assay.checker;

import java.util.List;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** Promise I2, where governance bends: exceptions, reviews, standing approvals, revocations, suspensions, recalls. */
class GovernanceTest {

    private static final String DIGEST = CreditRisk.digest("1.2.0");

    private final CreditRisk life = CreditRisk.life();
    private final Told approved = life.the("approved 1.2.0");

    private Told granted() {
        var verdict = life.the("validated 1.2.0").with("verdict", "FAILED");
        verdict.with("findings.0.severity", "blocking").with("findings.0.outcome", "FAILED").with("findings.0.check", "ks");
        var grant = life.person("granted", "ExceptionGranted", "person:rolf")
                .with("version", "1.2.0").with("check", "ks").with("verdictId", verdict.id())
                .with("person", "person:rolf").with("expiresAt", CreditRisk.IN_A_YEAR);
        GenericRecord counted = GenericData.get().deepCopy(SAMPLE.getSchema(), SAMPLE);
        counted.put("check", "ks");
        counted.put("grantId", grant.id());
        approved.with("exceptions", List.of(counted));
        return grant;
    }

    private static final GenericRecord SAMPLE =
            Told.sample("ModelApproved", CreditRisk.IN_A_YEAR).another("exceptions");

    @Test
    void letsAnAcceptedFailureServe() {
        granted();

        life.keepsEveryPromise();
    }

    @Test
    void findsAFailureThatNobodyAccepted() {
        granted();
        approved.with("exceptions", List.of());

        life.breaksOnly("I2", "rests on a verdict in which ks failed, which nobody accepted");
    }

    @Test
    void findsAnExceptionForAnotherVerdict() {
        granted().with("verdictId", "another");

        life.breaksOnly("I2", "which nobody accepted");
    }

    @Test
    void findsAnExceptionThatHadExpired() {
        granted().with("expiresAt", CreditRisk.NOON);

        life.breaksOnly("I2", "rests on an exception for ks that had expired");
    }

    @Test
    void findsAnExceptionByWhoeverMadeIt() {
        granted().with("person", "person:dana");

        life.breaksOnly("I2", "rests on an exception by person:dana");
    }

    @Test
    void findsAReviewThatIsMissing() {
        life.the("requested 1.2.0").with("reviewsNeeded", List.of(life.the("requested 1.2.0").another("needed")));

        life.breaksOnly("I2", "has 0 reviews of role");
    }

    @Test
    void findsAnApprovalThatHadBeenRevoked() {
        life.person("revoked", "ApprovalRevoked", "person:vera")
                .with("version", "1.2.0").with("person", "person:vera").with("approvalId", life.the("vera 1.2.0").id())
                .at(CreditRisk.NOON.minusSeconds(3_600));

        life.breaksOnly("I2", "counts the approval of person:vera, which had been revoked");
    }

    @Test
    void findsADeploymentAfterASuspension() {
        approved.with("meta.sequence", 5L);
        life.also(Told.sample("ApprovalSuspended", CreditRisk.NOON.minusSeconds(3_600))
                .with("meta.actor", "service:registry").with("meta.sequence", 1_000L).with("modelId", CreditRisk.MODEL)
                .with("version", "1.2.0").entry());

        life.breaks("I2", "rests on an approval after which came ApprovalSuspended");
    }

    @Test
    void findsADeploymentOfRecalledBytes() {
        life.person("recalled", "ArtefactRecalled", "person:rolf")
                .with("artefactDigest", DIGEST)
                .at(CreditRisk.NOON.minusSeconds(3_600));

        life.breaksOnly("I2", "serves bytes that were recalled");
    }

    @Test
    void letsConsentGivenInAdvanceCover() {
        standing("vera", "validator");

        life.keepsEveryPromise();
    }

    @Test
    void findsConsentThatIsUsedUp() {
        standing("vera", "validator").with("largestCount", 0);

        life.breaksOnly("I2", "is one of 1 versions by a standing approval for 0");
    }

    @Test
    void findsConsentThatHadExpired() {
        standing("vera", "validator").with("expiresAt", CreditRisk.NOON);

        life.breaksOnly("I2", "rests on a standing approval that had expired");
    }

    @Test
    void findsThatMoreDiffersThanMay() {
        standing("vera", "validator");
        life.the("registered 1.2.0").with("facts.inputs", List.of());
        life.the("submitted 1.2.0").with("facts.inputs", List.of());

        life.breaksOnly("I2", "differs in facts.inputs from the base of its standing approval");
    }

    @Test
    void findsGlassThatOnePersonBroke() {
        var broken = glass("oscar", "oscar");

        broken.with("requestIds", List.of(life.the("glass oscar").id()));

        life.breaks("I2", "was asked for by 1 people, needs 2");
    }

    @Test
    void findsGlassThatWhoeverMadeItBroke() {
        glass("oscar", "dana");

        life.breaks("I2", "was asked for by person:dana, who submitted or developed it");
    }

    @Test
    void findsGlassBrokenForOtherBytes() {
        glass("oscar", "rolf").with("artefactDigest", CreditRisk.OTHER_BYTES);

        life.breaks("I2", "rests on a request that nobody made for these bytes");
    }

    private Told standing(String who, String role) {
        var given = life.person("standing " + who, "StandingApprovalGiven", "person:" + who)
                .with("standingId", "S-1").with("baseVersion", "1.0.0").with("person", "person:" + who).with("role", role)
                .with("largestCount", 1).with("expiresAt", CreditRisk.IN_A_YEAR);
        approved.with("standingId", "S-1")
                .with("approvals", List.of(life.counted(approved, "standing " + who, role)));
        return given;
    }

    private Told glass(String... people) {
        for (String who : people) {
            life.person("glass " + who, "BreakGlassRequested", "person:" + who)
                    .with("version", "1.2.0").with("environment", "prod").with("artefactDigest", DIGEST)
                    .with("person", "person:" + who);
        }
        var requests = List.of(people).stream().map(who -> life.the("glass " + who).id()).toList();
        return life.service("glass", "BreakGlassDeployed", "deployment", life.the("glass " + people[0]))
                .with("version", "1.2.0").with("environment", "prod").with("artefactDigest", DIGEST)
                .with("registrationId", life.the("registered 1.2.0").id()).with("requestIds", requests)
                .with("epoch", 4L).with("mode", "LIVE").with("replacedVersion", "1.0.0");
    }
}
