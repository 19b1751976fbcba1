package io.assay.registry.web;

/** Roles that may act at this edge. */
final class Roles {

    static final String DATA_SCIENTIST = "data-scientist";
    static final String OWNER = "owner";
    static final String VALIDATOR = "validator";
    static final String RISK_OFFICER = "risk-officer";
    static final String OPERATOR = "operator";
    static final String AUDITOR = "auditor";
    static final String MACHINE = "machine";

    /** Those who may describe use cases and data sets and upload files. */
    static final String[] CONTRIBUTORS = {DATA_SCIENTIST, OWNER, VALIDATOR, RISK_OFFICER, OPERATOR, MACHINE};

    /** Those who may submit models. */
    static final String[] SUBMITTERS = {DATA_SCIENTIST, OWNER, MACHINE};

    /** Those who may confirm what others described. */
    static final String[] CONFIRMERS = {OWNER, VALIDATOR, RISK_OFFICER};

    private Roles() {}
}
