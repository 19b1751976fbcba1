package io.assay.runtime.worker;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import io.assay.table.Table;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BiFunction;

/** Inside a worker: hears one order after the other, and answers each or says why not. */
final class Service {

    static final int OPEN = 1;
    static final int SCORE = 2;

    private final Wire wire;
    private final BiFunction<String, byte[], Model> formats;
    private final TableReader tables = new TableReader();
    private Model model;

    Service(Wire wire, BiFunction<String, byte[], Model> formats) {
        this.wire = wire;
        this.formats = formats;
    }

    void serve() throws IOException {
        try {
            while (true) {
                wire.allow(Long.MAX_VALUE);
                answer(wire.getInt());
                wire.flush();
            }
        } catch (EOFException e) {
            // Left: the work is done.
        }
    }

    private void answer(int order) throws IOException {
        try {
            if (order == OPEN) {
                open(wire.getText(), wire.getBytes());
            } else {
                score(Duration.ofNanos(wire.getLong()), tables.read(wire));
            }
        } catch (BadRowsException e) {
            Verdict.BAD_ROWS.put(wire, e.getMessage());
        } catch (UnusableModelException e) {
            Verdict.UNUSABLE.put(wire, e.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            e.printStackTrace();
            Verdict.FAILED.put(wire, e.toString());
        }
    }

    private void open(String type, byte[] bytes) throws IOException {
        model = formats.apply(type, bytes);
        Verdict.DONE.put(wire, "");
        AnswerWire.putPorts(wire, model.inputs());
        AnswerWire.putPorts(wire, model.outputs());
        wire.putInt(model.answersAnyRow() ? 1 : 0);
    }

    private void score(Duration limit, Table rows) throws IOException {
        var outputs = model.score(rows, limit);
        Verdict.DONE.put(wire, "");
        AnswerWire.putOutputs(wire, outputs);
    }
}
