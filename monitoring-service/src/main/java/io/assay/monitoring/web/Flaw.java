package io.assay.monitoring.web;

/** What is wrong with one field of a request, and the remedy. */
record Flaw(String field, String problem, String remedy) {}
