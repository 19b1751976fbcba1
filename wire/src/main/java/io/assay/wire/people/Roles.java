package io.assay.wire.people;

import java.util.Set;

/** The roles that people and machines have; tokens name them in the claim {@code roles}. */
public final class Roles {

    public static final String DATA_SCIENTIST = "data-scientist";
    public static final String OWNER = "owner";
    public static final String VALIDATOR = "validator";
    public static final String RISK_OFFICER = "risk-officer";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";
    public static final String MACHINE = "machine";

    /** In a rule: whoever has at least one of the roles above. */
    public static final String ANY = "*";

    static final Set<String> ALL =
            Set.of(DATA_SCIENTIST, OWNER, VALIDATOR, RISK_OFFICER, OPERATOR, AUDITOR, MACHINE);

    private Roles() {}
}
