package io.assay.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericRecord;

/** The life of {@code retail/credit-risk} as its topics tell it; a test takes the good one and plants a bug. */
final class CreditRisk extends Story {

    static final String MODEL = "retail/credit-risk";
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant IN_A_YEAR = NOON.plus(Duration.ofDays(365));
    static final String OTHER_BYTES = "assay:sha256/" + "f".repeat(64);

    private CreditRisk(String model) {
        super(model, model.equals(MODEL) ? "" : " of " + model, NOON);
    }

    /** 1.0.0 is deployed, 1.2.0 replaces it, goes wrong, and is rolled back. */
    static CreditRisk life() {
        return life(MODEL);
    }

    /** The same of another model. */
    static CreditRisk life(String model) {
        var life = known(model);
        life.approved("1.0.0");
        life.deployed("1.0.0", 1, null);
        life.served("1.0.0", 1, NOON.plusSeconds(3_600));
        life.approved("1.2.0");
        life.deployed("1.2.0", 2, "1.0.0");
        life.rolledBack("1.2.0", "1.0.0", 3);
        return life;
    }

    /** The use case and the hold-out are registered; nothing else is. */
    private static CreditRisk known(String model) {
        var life = new CreditRisk(model);
        life.person("use case", "UseCaseRegistered", "person:vera")
                .with("registeredBy", "person:vera").with("confirmedBy", "person:rolf");
        var holdOut = life.person("hold-out", "DatasetRegistered", "person:vera");
        holdOut.with("dataSetId", model.equals(MODEL) ? holdOut.text("dataSetId") : model + "-hold-out");
        return life;
    }

    /** From submission to approval by two people. */
    void approved(String version) {
        submitted(version);
        validated(version);
        requested(version);
        approval("vera", version, "validator");
        approval("rolf", version, "risk-officer");
        var approved = service("approved " + version, "ModelApproved", "registry", the("rolf " + version))
                .with("version", version).with("tier", "high").with("registrationId", the("registered " + version).id())
                .with("verdictId", the("validated " + version).id()).with("artefactDigest", digest(version))
                .with("expiresAt", IN_A_YEAR).with("facts.artefacts.0.digest", digest(version))
                .with("standingId", null).with("reviews", List.of()).with("exceptions", List.of());
        approved.with("approvals", List.of(
                counted(approved, "vera " + version, "validator"), counted(approved, "rolf " + version, "risk-officer")));
    }

    void submitted(String version) {
        person("submitted " + version, "ModelSubmitted", "person:dana")
                .with("version", version).with("facts.artefacts.0.digest", digest(version));
        service("registered " + version, "ModelRegistered", "registry", the("submitted " + version))
                .with("version", version).with("facts.artefacts.0.digest", digest(version)).with("tier", "high")
                .with("submissionId", the("submitted " + version).id());
    }

    void validated(String version) {
        service("validated " + version, "ModelValidated", "validation", the("registered " + version))
                .with("version", version).with("registrationId", the("registered " + version).id())
                .with("requestId", null).with("artefactDigest", digest(version))
                .with("holdOuts.0.dataSetId", the("hold-out").text("dataSetId"))
                .with("holdOuts.0.digest", the("hold-out").text("digest"));
    }

    void requested(String version) {
        var requested = service("requested " + version, "ApprovalRequested", "registry", the("validated " + version))
                .with("version", version).with("verdictId", the("validated " + version).id());
        GenericRecord validator = requested.another("needed");
        validator.put("role", "validator");
        requested.with("needed", List.of(validator, requested.another("needed"))).with("reviewsNeeded", List.of());
    }

    void approval(String who, String version, String role) {
        person(who + " " + version, "ApprovalGiven", "person:" + who)
                .with("version", version).with("person", "person:" + who).with("role", role)
                .with("verdictId", null).with("artefactDigest", digest(version)).with("expiresAt", null);
    }

    GenericRecord counted(Told approved, String given, String role) {
        GenericRecord approval = approved.another("approvals");
        approval.put("approvalId", the(given).id());
        approval.put("person", the(given).text("person"));
        approval.put("role", role);
        return approval;
    }

    void deployed(String version, long epoch, String replaced) {
        person("asked " + version, "DeploymentRequested", "person:otto").with("version", version);
        placed("deployed " + version, "ModelDeployed", version, epoch, the("asked " + version))
                .with("mode", "LIVE").with("replacedVersion", replaced).with("requestId", the("asked " + version).id());
    }

    void rolledBack(String from, String to, long epoch) {
        var alarm = service("alarm", "ModelHealthChanged", "monitoring", null).with("version", from);
        placed("rolled back", "ModelRolledBack", to, epoch, alarm).with("mode", "LIVE").with("fromVersion", from)
                .with("automatic", true).with("causeId", alarm.id()).with("requestId", alarm.id());
    }

    private Told placed(String name, String type, String version, long epoch, Told cause) {
        return service(name, type, "deployment", cause)
                .with("version", version).with("environment", "prod").with("epoch", epoch)
                .with("artefactDigest", digest(version)).with("registrationId", the("registered " + version).id())
                .with("verdictId", the("validated " + version).id()).with("approvalId", the("approved " + version).id());
    }

    /** Three predictions in one minute, and what monitoring measured of it. */
    void served(String version, long epoch, Instant from) {
        person("served " + from, "PredictionsServed", "service:deployment")
                .with("version", version).with("epoch", epoch).with("mode", "LIVE").with("rows", 3)
                .with("servedAt", List.of(from.toEpochMilli(), from.toEpochMilli(), from.toEpochMilli() + 59_999));
        service("measured " + from, "HealthMeasured", "monitoring", null).with("version", version).with("epoch", epoch)
                .with("windowFrom", from).with("windowTo", from.plusSeconds(60)).with("final", true)
                .with("rows", 2L).with("late", 1L).with("astray", 0L);
    }

    static String digest(String version) {
        return "assay:sha256/" + version;
    }
}
