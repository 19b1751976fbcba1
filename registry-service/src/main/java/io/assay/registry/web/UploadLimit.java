package io.assay.registry.web;

/**
 * How large a file may be that people send.
 *
 * @param bytes largest file that is taken
 */
public record UploadLimit(long bytes) {}
