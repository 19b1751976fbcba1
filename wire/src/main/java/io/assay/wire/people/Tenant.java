package io.assay.wire.people;

/** How the tenant of what an operation touches is found. */
public enum Tenant {

    /** By the variable {@code tenant} of the path, or by {@code model}, which is {@code <tenant>.<name>}. */
    PATH,

    /** By ids in the body, which the rule names. */
    BODY,

    /** The method shows only what its person sees, by {@link Person#sees} or {@link Person#tenants}. */
    FILTERED,

    /** It touches nothing that belongs to a tenant. */
    NONE
}
