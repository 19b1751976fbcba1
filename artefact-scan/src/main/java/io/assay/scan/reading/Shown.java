package io.assay.scan.reading;

/** Makes text of a foreign file fit to be shown: short, and without characters that steer a terminal or a page. */
public final class Shown {

    private static final int MOST = 60;

    private Shown() {}

    /** At most 60 characters of the text; what cannot be seen becomes {@code ?}. */
    public static String text(String foreign) {
        var shown = new StringBuilder();
        foreign.codePoints().limit(MOST).map(c -> visible(c) ? c : '?').forEach(shown::appendCodePoint);
        return foreign.codePointCount(0, foreign.length()) > MOST ? shown + "..." : shown.toString();
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
