package io.assay.deployment.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The protocol's datatypes that are served, and which declared types each may be sent for. */
enum Datatype {
    FP32(Set.of("float", "double")),
    FP64(Set.of("float", "double")),
    INT32(Set.of("float", "double", "int", "long")),
    INT64(Set.of("float", "double", "int", "long")),
    BOOL(Set.of("boolean")),
    BYTES(Set.of("string"));

    private final Set<String> fits;

    Datatype(Set<String> fits) {
        this.fits = fits;
    }

    static Optional<Datatype> named(String name) {
        return Arrays.stream(values()).filter(d -> d.name().equals(name)).findFirst();
    }

    /** The datatype in which a declared type is described and answered. */
    static Datatype of(String declaredType) {
        return switch (declaredType) {
            case "float" -> FP32;
            case "int" -> INT32;
            case "long" -> INT64;
            case "boolean" -> BOOL;
            case "string" -> BYTES;
            default -> FP64;
        };
    }

    /** The datatypes that may be sent for a declared type, in words. */
    static String namesFor(String declaredType) {
        return Arrays.stream(values())
                .filter(datatype -> datatype.fits(declaredType))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    boolean fits(String declaredType) {
        return fits.contains(declaredType);
    }

    boolean whole() {
        return this == INT32 || this == INT64;
    }
}
