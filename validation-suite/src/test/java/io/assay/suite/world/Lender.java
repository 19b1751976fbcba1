package io.assay.suite.world;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.BadRowsException;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A model that scores applicants one by one; what it knows of them are the five inputs. */
record Lender(Set<String> channels, ToDoubleFunction<Applicant> score) implements Model {

    static final List<String> INPUTS = List.of("income", "debt", "age", "tenure", "channel");

    @Override
    public List<Port> inputs() {
        return INPUTS.stream().map(name -> Port.single(name, type(name), false)).toList();
    }

    @Override
    public List<Port> outputs() {
        return List.of(Port.single("default", ValueType.DOUBLE, false));
    }

    @Override
    public List<Output> score(Table rows, Duration limit) {
        double[] scores = new double[rows.rows()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = score.applyAsDouble(applicant(rows, row));
        }
        return List.of(new Output("default", ValueType.DOUBLE, List.of((long) scores.length), scores, null, List.of()));
    }

    @Override
    public void close() {}

    private static ValueType type(String name) {
        return name.equals("channel") ? ValueType.STRING : name.equals("age") ? ValueType.LONG : ValueType.DOUBLE;
    }

    private Applicant applicant(Table rows, int row) {
        String channel = rows.texts("channel")[row];
        for (String input : List.of("income", "age", "tenure", "channel")) {
            if (rows.column(input).missing(row)) {
                throw new BadRowsException("input '" + input + "' is missing; give a value");
            }
        }
        if (!channels.isEmpty() && !channels.contains(channel)) {
            throw new BadRowsException("input 'channel' has '" + channel + "'; give one of " + channels);
        }
        return new Applicant(
                rows.numbers("income")[row], rows.numbers("debt")[row], (int) rows.numbers("age")[row],
                rows.numbers("tenure")[row], channel, "", "", 0);
    }
}
