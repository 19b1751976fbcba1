package io.assay.runtime.dmn;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.xml.PlainXml;
import io.assay.table.Table;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.impl.DMNContextImpl;

/**
 * A DMN decision model in the interpreter of Apache KIE.
 *
 * <p>Inputs are the model's input data; a structure is one input for each of its fields, {@code Applicant.Age}. Numbers go
 * in as the decimal that is written for them, dates, times and durations as ISO text; what is missing goes in as null.
 * Lists cannot go in. An input of no declared type takes text or numbers.
 *
 * <p>Outputs are all decisions, structures again by their fields; lists answer as JSON text. Where a decision has no answer
 * the output is NaN or null, and {@value #ERRORS}, the last output, says why: null for a row without trouble, else texts joined
 * by "; " that each begin with {@value #NO_RULE} (no rule matched and there is no default), {@value #CONFLICT} (several
 * matched where the hit policy allows one) or {@value #ERROR} (an expression failed, or a value is not of its declared type),
 * and a colon.
 */
public final class DmnModel implements Model {

    /** Name of the output that says what went wrong in each row. */
    public static final String ERRORS = "assay.errors";

    /** Begins a trouble: no rule of a decision table matched, and there is no default. */
    public static final String NO_RULE = "no rule";

    /** Begins a trouble: more rules matched than the hit policy allows. */
    public static final String CONFLICT = "conflict";

    /** Begins a trouble: an expression failed, or a value is not of its declared type. */
    public static final String ERROR = "error";

    private final DMNModel model;
    private final List<DmnInput> inputs;
    private final List<DmnOutput> outputs;
    private volatile boolean closed;

    private DmnModel(DMNModel model) {
        this.model = model;
        this.inputs = DmnPorts.inputs(model, new InputTypes(model.getDefinitions()));
        this.outputs = DmnPorts.outputs(model);
        if (outputs.isEmpty()) {
            throw new UnusableModelException("the model has no decision; export one with input data and decisions");
        }
    }

    /** Opens the bytes of a DMN file; an {@link UnusableModelException} says why they are no decision model. */
    public static DmnModel open(byte[] bytes) {
        String xml = PlainXml.text(bytes);
        DmnGate.requireHarmless(xml);
        try {
            return new DmnModel(DmnEngine.compiled(xml));
        } catch (UnusableModelException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new UnusableModelException(
                    "the file is no decision model that can be opened: " + e + "; export the model again", e);
        }
    }

    @Override
    public List<Port> inputs() {
        return inputs.stream().map(DmnInput::port).toList();
    }

    @Override
    public List<Port> outputs() {
        return Stream.concat(outputs.stream().map(DmnOutput::port), Stream.of(DmnTroubles.PORT)).toList();
    }

    /** The decision tables as they are written. */
    public List<RuleTable> ruleTables() {
        return RuleTables.of(model.getDefinitions());
    }

    /** The time is looked at between rows: one row that does not end is not stopped here. */
    @Override
    public List<Output> score(Table rows, Duration limit) {
        List<IntFunction<Object>> cells = inputs.stream().map(input -> input.cells(rows)).toList();
        List<DmnOutput.Answers> answers = outputs.stream().map(output -> output.answers(rows.rows())).toList();
        var troubles = new DmnTroubles(rows.rows());
        var engine = DmnEngine.runtime(model);
        long start = System.nanoTime();
        for (int row = 0; row < rows.rows(); row++) {
            requireGoingOn(start, limit);
            DMNResult result = decided(engine, cells, row);
            for (DmnOutput.Answers one : answers) {
                one.put(row, result);
            }
            troubles.put(row, result);
        }
        return Stream.concat(answers.stream().map(DmnOutput.Answers::output), Stream.of(troubles.output())).toList();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void requireGoingOn(long start, Duration limit) {
        if (closed) {
            throw new UnusableModelException("the model is closed; open it again");
        }
        if (System.nanoTime() - start > limit.toNanos()) {
            throw new UnusableModelException("the model did not answer within " + limit + " and was stopped");
        }
    }

    private DMNResult decided(DMNRuntime engine, List<IntFunction<Object>> cells, int row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            inputs.get(i).put(values, cells.get(i).apply(row));
        }
        try {
            return engine.evaluateAll(model, new DMNContextImpl(values));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new UnusableModelException("the model fails on row " + row + ": " + e, e);
        }
    }
}
