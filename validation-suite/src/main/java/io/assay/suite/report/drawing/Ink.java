package io.assay.suite.report.drawing;

/**
 * Colours of charts, apart for colour-blind people and in grey: the palette of Okabe and Ito (Color Universal Design, 2008),
 * of falling lightness; shape and dash say the same once more.
 */
public enum Ink {
    TEXT(0x1b2430),
    MUTED(0x5b6675),
    GRID(0xdfe4ea),
    AREA(0xe3eef7),
    FIRST(0x0072b2),
    SECOND(0xd55e00),
    THIRD(0x009e73),
    FOURTH(0x9a5b86),
    FAILED(0xb3261e);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** As 0xRRGGBB, on white paper. */
    public int rgb() {
        return rgb;
    }

    /** The ink of one of several series, from 0. */
    static Ink ofSeries(int series) {
        return new Ink[] {FIRST, SECOND, THIRD, FOURTH}[series % 4];
    }
}
