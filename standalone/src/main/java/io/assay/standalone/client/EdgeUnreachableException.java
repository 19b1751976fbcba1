package io.assay.standalone.client;

import java.net.URI;

/** Nothing that can be understood answers at an address. */
public final class EdgeUnreachableException extends RuntimeException {

    EdgeUnreachableException(URI address, String problem, Throwable cause) {
        super("%s %s; check that it runs and that the address is right".formatted(address, problem), cause);
    }
}
