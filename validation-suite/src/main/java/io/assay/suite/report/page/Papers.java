package io.assay.suite.report.page;

import io.assay.suite.report.Json;
import io.assay.suite.report.Report;

/**
 * A report on every kind of paper.
 *
 * @param json the report itself
 * @param html the same as one page for a browser
 * @param pdf the same to print and to sign
 */
public record Papers(byte[] json, byte[] html, byte[] pdf) {

    public static Papers of(Report report) {
        return new Papers(Json.bytes(report), HtmlPage.of(report), PdfPage.of(report));
    }
}
