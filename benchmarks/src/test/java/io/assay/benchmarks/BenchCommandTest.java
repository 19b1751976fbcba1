package io.assay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandTest {

    private static final int USAGE = 2;

    private final StringWriter said = new StringWriter();

    @Test
    void refusesFewerPairsThanShowASpread() {
        int exit = execute("--pairs", "4");

        assertThat(exit).isEqualTo(USAGE);
        assertThat(said.toString()).startsWith("--pairs is 4; give at least 5, or the spread says nothing");
    }

    @Test
    void refusesAnIdThatNothingBeginsWith() {
        int exit = execute("--only", "R9");

        assertThat(exit).isEqualTo(USAGE);
        assertThat(said.toString()).startsWith("--only is [R9]; use the beginning of one of [V1-logistic-60, ");
    }

    @Test
    void choosesByTheBeginningOfAnId() {
        assertThat(Benchmarks.chosen(List.of("V2", "V4-csv")))
                .extracting(Benchmark::id)
                .containsExactly("V2-logistic-60", "V2-boosting-60", "V4-csv");
    }

    private int execute(String... arguments) {
        return BenchCommand.commandLine().setErr(new PrintWriter(said, true)).execute(arguments);
    }
}
