package io.assay.registry.store;

import java.util.List;

/**
 * What an estate calls production, and who left it.
 *
 * @param production environments in which what serves is in production
 * @param left ids of persons who left; what they own has no owner
 */
public record AuditScope(List<String> production, List<String> left) {

    public AuditScope {
        production = List.copyOf(production);
        left = List.copyOf(left);
    }
}
