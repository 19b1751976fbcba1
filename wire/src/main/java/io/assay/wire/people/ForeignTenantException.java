package io.assay.wire.people;

/** A person asks for what belongs to a tenant that this person does not see; answered as if it were absent. */
final class ForeignTenantException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignTenantException(String person, String tenant) {
        super("%s does not see tenant %s".formatted(person, tenant));
    }
}
