package io.assay.standalone.dev;

import io.assay.authorization.Account;
import io.assay.authorization.AuthorizationSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** People to try things out with; their secrets are known to everyone and so work on loopback only. */
enum DemoPerson {
    DANA("data-scientist", "retail"),
    OLIVIA("owner", "retail"),
    VERA("validator", "retail"),
    ROLF("risk-officer", "retail"),
    OSCAR("operator,machine", "retail"),
    AMIRA("auditor", "*");

    private final String roles;
    private final String tenant;

    DemoPerson(String roles, String tenant) {
        this.roles = roles;
        this.tenant = tenant;
    }

    /** All of them, as the authorization server knows them. */
    static AuthorizationSettings all() {
        return AuthorizationSettings.of(Arrays.stream(values()).map(DemoPerson::account).toList());
    }

    /** Opaque id, e.g. {@code person:dana}. */
    String id() {
        return "person:" + client();
    }

    /** What they log in with. */
    String client() {
        return name().toLowerCase(Locale.ROOT);
    }

    String secret() {
        return client() + "-demo-secret";
    }

    String roles() {
        return roles;
    }

    String tenant() {
        return tenant;
    }

    private Account account() {
        return new Account(id(), List.of(roles.split(",")), List.of(tenant), secret());
    }
}
