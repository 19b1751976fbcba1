package io.assay.wire.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** Paths, each with all below it, that a service opens to anyone beside health and interface descriptions. */
public record OpenPaths(List<String> paths) {

    private static final List<String> ALWAYS = List.of("/livez", "/readyz", "/actuator", "/v3/api-docs");

    boolean open(HttpServletRequest request) {
        String path = request.getServletPath();
        return Stream.concat(ALWAYS.stream(), paths.stream())
                .anyMatch(o -> path.equals(o) || path.startsWith(o + "/") || path.equals(o + ".yaml"));
    }
}
