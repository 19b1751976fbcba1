package io.assay.standalone.dev;

/** Something else listens where a part should. */
public final class PortTakenException extends RuntimeException {

    PortTakenException(String part, int port) {
        super("port " + port + ", where " + part + " should listen, is taken; stop what listens there, or choose other"
                + " ports with --port-shift N (N is added to each) or --free-ports");
    }
}
