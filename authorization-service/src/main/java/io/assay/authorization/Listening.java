package io.assay.authorization;

/** Where the server listens. */
record Listening(String address, int port) {}
