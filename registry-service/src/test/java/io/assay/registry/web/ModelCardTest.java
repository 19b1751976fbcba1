package io.assay.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelCardTest {

    @Test
    void tellsFactsVerdictFindingsLimitsAndApprovals() {
        String card = ModelCard.of(Shown.creditRisk()).markdown();

        assertThat(card).startsWith("# Model card: retail/credit-risk:1.2.0\n").contains(
                "| Limitations | not for applicants without an income |",
                "| Verdict | PASSED |",
                "| disparate-impact (blocking, PASSED) | approval rate of female is 0.871",
                "| person:vera as validator | APPROVED at 2026-01-01T00:00:00Z: clears every bound |",
                "| prod, LIVE | serving, epoch 3 |");
    }

    @Test
    void takesNothingThatWasSaidForMarkup() {
        PackFacts hostile = Shown.saying("limitations", "<script>alert(1)</script> | [a](b)\n# \"x\" & *y*");

        assertThat(ModelCard.of(hostile).html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; | [a](b)\n# &quot;x&quot; &amp; *y*")
                .doesNotContain("<script");
        assertThat(ModelCard.of(hostile).markdown())
                .contains("| Limitations | \\<script\\>alert(1)\\</script\\> \\| \\[a\\](b) \\# \"x\" & \\*y\\* |");
    }

    @Test
    void leavesOutWhatNobodyKnows() {
        String card = ModelCard.of(Shown.unknown()).markdown();

        assertThat(card).isEqualTo("""
                # Model card: retail/nothing:1

                ## What it is

                | | |
                |---|---|
                | State | submitted |
                """);
    }
}
