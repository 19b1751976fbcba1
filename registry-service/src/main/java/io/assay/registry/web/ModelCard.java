package io.assay.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model card: what is known of a version, for people.
 *
 * @param title model and version
 * @param sections what is told, in order
 */
record ModelCard(String title, List<Section> sections) {

    /** Rows under a heading. */
    record Section(String title, List<Row> rows) {}

    /** A name and its value. */
    record Row(String name, String value) {}

    static ModelCard of(PackFacts facts) {
        return new ModelCardSections(facts).card();
    }

    String markdown() {
        var text = new StringBuilder("# ").append(plain(title)).append("\n");
        for (Section section : sections) {
            text.append("\n## ").append(plain(section.title())).append("\n\n| | |\n|---|---|\n");
            section.rows().forEach(row ->
                    text.append("| ").append(plain(row.name())).append(" | ").append(plain(row.value())).append(" |\n"));
        }
        return text.toString();
    }

    /** A page without anything from elsewhere. */
    String html() {
        String body = sections.stream().map(ModelCard::html).collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%1$s</title>
                <style>
                body {font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a}
                h1 {font-size: 1.6rem} h2 {font-size: 1.1rem; margin-top: 2rem; border-bottom: 1px solid #bbb}
                table {border-collapse: collapse; width: 100%%} th, td {text-align: left; vertical-align: top; padding: .25rem .5rem}
                th {width: 16rem; font-weight: 600} td {overflow-wrap: anywhere} tr:nth-child(even) {background: #f4f4f4}
                </style>
                </head>
                <body>
                <h1>%1$s</h1>
                %2$s</body>
                </html>
                """.formatted(escaped(title), body);
    }

    private static String html(Section section) {
        List<String> rows = new ArrayList<>();
        section.rows().forEach(row ->
                rows.add("<tr><th scope=\"row\">" + escaped(row.name()) + "</th><td>" + escaped(row.value()) + "</td></tr>\n"));
        return "<h2>" + escaped(section.title()) + "</h2>\n<table>\n" + String.join("", rows) + "</table>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** Text that Markdown takes for nothing but text. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|!~])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
