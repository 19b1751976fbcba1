package io.assay.standalone.house.wrong.util;

/** Wrong: lies where anything could lie. */
final class Misplaced {}
