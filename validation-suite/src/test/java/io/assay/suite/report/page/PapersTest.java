package io.assay.suite.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.suite.report.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PapersTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'\u202Egnp\u0000";

    @Test
    void putsVerdictAndFailuresFirst() {
        String html = html("female");

        assertThat(html.indexOf("class=\"verdict\"")).isLessThan(html.indexOf("id=\"standing\""));
        assertThat(html.indexOf("id=\"standing\"")).isLessThan(html.indexOf("id=\"overview\""));
        assertThat(html).contains("disparate-impact of sex=female", "What would change it", "role=\"img\"", "<title>ROC curve: ");
    }

    @Test
    void escapesWhateverComesFromASubmission() {
        String html = html(HOSTILE);

        assertThat(html).doesNotContain("<script", "\u202E", "\u0000")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;[U+202E]gnp[U+0000]");
    }

    @Test
    void fetchesNothingAndRunsNothing() {
        String html = html("female");

        assertThat(html).contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                .doesNotContainPattern("(?i)<(script|link|iframe|img|object|embed)|\\ssrc=|url\\(|@import|\\son[a-z]+=|https?://");
    }

    @Test
    void makesTheSamePagesOfTheSameReport() {
        Papers first = Papers.of(Reports.unfair("female"));
        Papers second = Papers.of(Reports.unfair("female"));

        assertThat(second.html()).isEqualTo(first.html());
        assertThat(second.pdf()).isEqualTo(first.pdf());
        assertThat(new String(first.pdf(), StandardCharsets.ISO_8859_1)).doesNotContain("CreationDate");
    }

    @Test
    void setsAPdfWhateverTheLetters() throws IOException {
        String group = "женщины 女性 \uD83D\uDE00 " + "x".repeat(3_000);

        String text = pdf(group);

        assertThat(text).contains("Independent validation report", "Failed", "женщины", "[U+5973][U+6027]", "[U+1F600]");
    }

    private static String html(String group) {
        return new String(Papers.of(Reports.unfair(group)).html(), StandardCharsets.UTF_8);
    }

    private static String pdf(String group) throws IOException {
        try (var document = Loader.loadPDF(Papers.of(Reports.unfair(group)).pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
