package io.assay.standalone.dev;

import io.assay.standalone.client.Fingerprint;
import java.util.Locale;

/** People to try things out with; their tokens are known to everyone and so work on loopback only. */
enum DemoPerson {
    DANA("data-scientist"),
    OLIVIA("owner"),
    VERA("validator"),
    ROLF("risk-officer"),
    OSCAR("operator,machine"),
    AMIRA("auditor");

    private final String roles;

    DemoPerson(String roles) {
        this.roles = roles;
    }

    /** Opaque id, e.g. {@code person:dana}. */
    String id() {
        return "person:" + name().toLowerCase(Locale.ROOT);
    }

    String roles() {
        return roles;
    }

    String token() {
        return name().toLowerCase(Locale.ROOT) + "-demo-token";
    }

    String tokenSha256() {
        return Fingerprint.of(token());
    }
}
