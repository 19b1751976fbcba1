package io.assay.standalone.house.wrong.shy;

/** Wrong: public, and nobody asked. */
public final class Loud {}
