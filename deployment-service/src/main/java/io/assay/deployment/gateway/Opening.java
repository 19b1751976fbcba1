package io.assay.deployment.gateway;

import io.assay.deployment.domain.Declaration;
import io.assay.runtime.Model;
import io.assay.runtime.Port;
import io.assay.runtime.endpoint.Endpoint;
import io.assay.runtime.endpoint.Endpoints;
import io.assay.table.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * How models are opened.
 *
 * @param files by type and bytes, in this process or in another
 * @param endpoints those that answer elsewhere
 */
public record Opening(BiFunction<String, byte[], Model> files, Endpoints endpoints) {

    Model remote(Declaration declaration) {
        Declaration.Remote remote = declaration.remote();
        return endpoints.open(new Endpoint(
                remote.url(), remote.revision(), ports(declaration.inputs()), ports(declaration.outputs())));
    }

    private static List<Port> ports(List<Declaration.Field> fields) {
        return fields.stream()
                .map(f -> Port.single(f.name(), ValueType.valueOf(f.type().toUpperCase(Locale.ROOT)), f.nullable()))
                .toList();
    }
}
