package io.assay.runtime.worker;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.Table;
import java.time.Duration;
import java.util.List;

/**
 * A worker that has opened a model.
 *
 * @param worker the worker
 * @param inputs what the model takes
 * @param outputs what it answers
 * @param answersAnyRow whether it answers any row
 */
record Opened(Worker worker, List<Port> inputs, List<Port> outputs, boolean answersAnyRow) {

    /** Opens a model in a worker that has opened none yet. */
    static Opened open(Worker worker, String type, byte[] bytes) {
        var terms = worker.terms();
        return worker.ask("opening the model", terms.limits().toOpen(), wire -> {
            wire.putInt(Service.OPEN).putText(type).putBytes(bytes).flush();
            Verdict.get(wire, terms.memory());
            return new Opened(worker, AnswerWire.ports(wire), AnswerWire.ports(wire), wire.getCount(1) == 1);
        });
    }

    List<Output> score(Table rows, Duration limit) {
        return worker.ask("scoring %,d rows".formatted(rows.rows()), limit, wire -> {
            wire.putInt(Service.SCORE).putLong(limit.toNanos());
            TableWire.put(wire, rows);
            wire.flush();
            Verdict.get(wire, worker.terms().memory());
            return AnswerWire.outputs(wire, rows.rows());
        });
    }
}
