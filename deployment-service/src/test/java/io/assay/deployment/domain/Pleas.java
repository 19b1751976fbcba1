package io.assay.deployment.domain;

import io.assay.deployment.TestKeys;
import io.assay.signing.Purpose;
import io.assay.signing.SigningKey;
import io.assay.signing.Statement;
import java.util.List;

/** What people ask in an emergency, signed by the edge that knew them. */
final class Pleas {

    private Pleas() {}

    static Heard registered(String version) {
        return new Heard.Registered(new Registration(
                version, "registration", "high", Story.digest(version), Story.digest(version), List.of("person:dana"),
                "word for word"));
    }

    /** By the operator Otto, or by the risk officer Rolf. */
    static Heard.EmergencyAsked asked(String id, String version, boolean otto) {
        return otto ? asked(id, version, "person:otto", "operator") : asked(id, version, "person:rolf", "risk-officer");
    }

    static Heard.EmergencyAsked asked(String id, String version, String person, String role) {
        return signed(plea(id, version, person, role), TestKeys.REGISTRY);
    }

    static Plea plea(String id, String version, String person, String role) {
        return new Plea(id, version, "prod", Story.digest(version), person, role, "the house is on fire", null);
    }

    static Heard.EmergencyAsked signed(Plea plea, SigningKey key) {
        Statement statement = Statement.of(Purpose.BREAK_GLASS)
                .with("eventId", plea.id())
                .with("modelId", Story.MODEL)
                .with("version", plea.version())
                .with("environment", plea.environment())
                .with("artefactDigest", plea.artefactDigest())
                .with("by", plea.person())
                .with("role", plea.role())
                .with("signedAt", Story.NOON);
        return new Heard.EmergencyAsked(plea, TestKeys.attested(key, statement));
    }
}
