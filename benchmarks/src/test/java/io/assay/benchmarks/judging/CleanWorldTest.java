package io.assay.benchmarks.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.assay.benchmarks.pairs.VoidRunException;
import io.assay.suite.Progress;
import io.assay.suite.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CleanWorldTest {

    @Test
    void writesTheSameRowsEachTime() throws IOException {
        String first = written(2000);

        String second = written(2000);

        assertThat(first).isEqualTo(second);
        assertThat(first.lines()).hasSize(2001);
    }

    @Test
    void isScoredRowByRowAndDoesNotFail() {
        try (var folder = new DataFolder()) {
            var opening = new CountingOpening();
            var suite = Trials.suite(folder.csv(5000), opening);

            var judged = suite.judge(Trials.brief("csv"), Progress.SILENT);

            assertThat(judged.ruling().verdict()).isNotEqualTo(Verdict.FAILED);
            assertThat(judged.running().orElseThrow().rows()).isEqualTo(5000);
            assertThat(opening.taken()).isGreaterThanOrEqualTo(5000);
        }
    }

    @Test
    void readsWhatAProcessOfItsOwnSays() {
        var report = new ChildReport("PASSED", 400.5, 12.25);

        assertThat(ChildReport.parsed(report.line())).isEqualTo(report);
        assertThatExceptionOfType(VoidRunException.class).isThrownBy(() -> ChildReport.parsed("PASSED"));
    }

    private static String written(int rows) throws IOException {
        var text = new StringWriter();
        new CleanWorld().write(text, rows);
        return text.toString();
    }
}
