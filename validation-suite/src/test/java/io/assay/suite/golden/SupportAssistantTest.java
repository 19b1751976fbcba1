package io.assay.suite.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.examples.SupportAssistant;
import io.assay.suite.Judged;
import io.assay.suite.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** The example's two versions, in the tier that asks most. */
class SupportAssistantTest {

    @Test
    void passesTheFirstVersionWithTheConditionThatItIsSeenAnswering() {
        Judged judged = judged("1.0.0");

        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(judged.ruling().metrics())
                .containsEntry("golden-size", 60.0)
                .containsEntry("golden-pass-rate", 59.5 / 60)
                .containsEntry("golden-consistency", 59.0 / 60)
                .containsEntry("grader-agreement", 1.0)
                .containsEntry("refusal-rate", 0.0);
    }

    @Test
    void failsTheSecondOnLastYearsDeliveryCostsAndWhatItShouldHaveRefused() {
        Judged judged = judged("1.1.0");

        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judged.ruling().because()).startsWith("golden-pass-rate is 0.792, 95 % interval [0.673, 0.875]");
        assertThat(judged.ruling().metrics().get("golden-slices[topic=delivery]")).isEqualTo(4 / 12.0);
    }

    private static Judged judged(String version) {
        return Trials.judged("high", digest -> SupportAssistant.open(
                digest.equals("answers") ? "answers-" + version + ".jsonl" : "golden-set.jsonl"));
    }
}
