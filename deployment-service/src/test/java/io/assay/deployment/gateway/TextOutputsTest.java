package io.assay.deployment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Declaration;
import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextOutputsTest {

    /** Answers a decision to the first row, none to the second, and what went wrong beside it. */
    private static final class Undecided implements Model {

        @Override
        public List<Port> inputs() {
            return List.of(Port.single("income", ValueType.DOUBLE, true));
        }

        @Override
        public List<Port> outputs() {
            return List.of(Port.single("decision", ValueType.STRING, false), Port.single("assay.errors", ValueType.STRING, false));
        }

        @Override
        public List<Output> score(Table rows, Duration limit) {
            return List.of(
                    new Output("decision", ValueType.STRING, List.of(2L), null, new String[] {"grant", null}, List.of()),
                    new Output("assay.errors", ValueType.STRING, List.of(2L), null, new String[] {null, "no rule"}, List.of()));
        }

        @Override
        public void close() {}
    }

    @Test
    void marksATextThatTheModelDoesNotGiveAsMissingAndAsksForNoOutputThatIsNotDeclared() {
        var field = new Declaration.Field("decision", "string", null, null, null, List.of(), true);
        var declaration = new Declaration("dmn", null, List.of(), List.of(field));

        var answers = new RuntimeScorer(new Undecided(), declaration)
                .score(List.of(new Column.Numbers("income", new double[2], new BitSet())));

        assertThat(answers).singleElement().isInstanceOfSatisfying(Column.Texts.class, texts -> {
            assertThat(texts.values()).containsExactly("grant", "");
            assertThat(texts.missing()).isEqualTo(BitSet.valueOf(new long[] {2}));
        });
    }
}
