package io.assay.benchmarks.judging;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.suite.brief.Brief;
import io.assay.suite.evidence.FormatOpening;
import io.assay.suite.evidence.Opening;
import io.assay.table.Table;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Opens models in this process and counts the rows that they are asked about. */
final class CountingOpening implements Opening {

    private final Opening opening = new FormatOpening();
    private final LongAdder rows = new LongAdder();

    /** Rows asked since this was last said. */
    long taken() {
        return rows.sumThenReset();
    }

    @Override
    public boolean knows(String modelType) {
        return opening.knows(modelType);
    }

    @Override
    public Model open(Brief brief, byte[] bytes) {
        return new Counted(opening.open(brief, bytes), rows);
    }

    private record Counted(Model model, LongAdder rows) implements Model {

        @Override
        public List<Port> inputs() {
            return model.inputs();
        }

        @Override
        public List<Port> outputs() {
            return model.outputs();
        }

        @Override
        public List<Output> score(Table table, Duration limit) {
            rows.add(table.rows());
            return model.score(table, limit);
        }

        @Override
        public boolean answersAnyRow() {
            return model.answersAnyRow();
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
