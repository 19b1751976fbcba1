package io.assay.suite.golden;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.time.Duration;
import java.util.List;

/** An application that takes one text and always answers the same. */
record Talking(String answer, ValueType type) implements Model {

    @Override
    public List<Port> inputs() {
        return List.of(Port.single("question", ValueType.STRING, false));
    }

    @Override
    public List<Port> outputs() {
        return List.of(Port.single("answer", type, false));
    }

    @Override
    public List<Output> score(Table rows, Duration limit) {
        return List.of(new Output("answer", type, List.of(1L), null, new String[] {answer}, List.of()));
    }

    @Override
    public void close() {}
}
