package io.assay.suite.report.page;

/** HTML in the making: whatever is text is escaped, and nothing else can be added. */
final class Markup {

    private final StringBuilder html = new StringBuilder();

    /** An element around what the body adds; the attributes are this program's own words. */
    Markup in(String element, String attributes, Runnable body) {
        html.append('<').append(element).append(attributes.isEmpty() ? "" : " " + attributes).append('>');
        body.run();
        html.append("</").append(element).append('>');
        return this;
    }

    /** An element around a text. */
    Markup in(String element, String attributes, String text) {
        return in(element, attributes, () -> text(text));
    }

    /** An element that has no body. */
    Markup alone(String element, String attributes) {
        html.append('<').append(element).append(' ').append(attributes).append('>');
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** This program's own words, markup and all. */
    Markup trusted(String own) {
        html.append(own);
        return this;
    }

    /** For text and attributes alike; what steers the display or turns the direction of writing becomes visible. */
    static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        Legible.of(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
