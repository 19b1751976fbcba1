package io.assay.embedded;

/** One version of one subject. */
record Registration(String subject, int version, int id, String schema) {}
