package io.assay.deployment.domain;

/**
 * The live version is critical, and what follows is not decided yet.
 *
 * @param causeId event id of the health change
 * @param window the window that tipped it
 * @param rows rows in it
 * @param words what tipped it
 */
public record Alarm(String causeId, Window window, long rows, String words) {}
