package io.assay.runtime.pmml;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.xml.PlainXml;
import io.assay.table.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.pmml4s.data.DataVal;
import org.pmml4s.data.GenericSeries;
import org.pmml4s.data.Series;
import org.pmml4s.metadata.Field;

/**
 * A PMML model in pmml4s.
 *
 * <p>Inputs are the active fields of the mining schema. A missing value goes in as missing and is treated as the schema
 * says; so is an invalid value, and one for which the schema asks for an invalid result is refused by field, row and value.
 *
 * <p>Outputs are the model's own output fields by their names. A model that declares none answers under its target's name
 * what it predicts, and when it classifies, {@code probability(<class>)} for each class in the order of the data dictionary;
 * other kinds (clusters, scorecards, anomalies) answer under the names of pmml4s, such as {@code reason_code_1}. A model that
 * classifies also has one wide output {@code probabilities} with a column for each class. What a row has no answer for is
 * NaN or null; a scorecard with fewer reasons than are asked for says its last one again.
 */
public final class PmmlModel implements Model {

    private final org.pmml4s.model.Model model;
    private final List<PmmlInput> inputs;
    private final List<PmmlOutput> outputs;
    private volatile boolean closed;

    private PmmlModel(org.pmml4s.model.Model model) {
        this.model = model;
        this.inputs = Arrays.stream(model.usedFields()).map(field -> input(model, field)).toList();
        this.outputs = PmmlOutputs.of(model);
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new UnusableModelException("the model has no " + (inputs.isEmpty() ? "input" : "output")
                    + "; export one model with a mining schema, and with a target or output fields");
        }
    }

    /** Opens the bytes of a PMML file; an {@link UnusableModelException} says why they are no model. */
    public static PmmlModel open(byte[] bytes) {
        String text = PlainXml.text(bytes);
        try {
            return new PmmlModel(org.pmml4s.model.Model.fromString(text));
        } catch (UnusableModelException e) {
            throw e;
        } catch (Exception | StackOverflowError | scala.NotImplementedError e) {
            throw new UnusableModelException(
                    "the file is no PMML model that can be opened: " + e.getMessage() + "; export the model again", e);
        }
    }

    @Override
    public List<Port> inputs() {
        return inputs.stream().map(PmmlInput::port).toList();
    }

    /** Output fields that pmml4s cannot compute (standard deviations, confidence intervals, rule values) are left out. */
    @Override
    public List<Port> outputs() {
        return outputs.stream().map(PmmlOutput::port).toList();
    }

    /** The time is looked at between rows: one row that does not end is not stopped here. */
    @Override
    public List<Output> score(Table rows, Duration limit) {
        List<IntFunction<DataVal>> cells = inputs.stream().map(input -> input.cells(rows)).toList();
        List<PmmlOutput.Answers> answers = outputs.stream().map(output -> output.answers(rows.rows())).toList();
        long start = System.nanoTime();
        for (int row = 0; row < rows.rows(); row++) {
            requireGoingOn(start, limit);
            Series answer = answer(cells, row);
            for (PmmlOutput.Answers one : answers) {
                one.put(row, answer);
            }
        }
        return answers.stream().map(PmmlOutput.Answers::output).toList();
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

    private Series answer(List<IntFunction<DataVal>> cells, int row) {
        DataVal[] values = new DataVal[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells.get(i).apply(row);
        }
        try {
            return model.predict(new GenericSeries(values));
        } catch (RuntimeException | StackOverflowError | scala.NotImplementedError e) {
            throw new UnusableModelException("the model fails on row " + row + ": " + e, e);
        }
    }

    private static PmmlInput input(org.pmml4s.model.Model model, Field field) {
        PmmlTreatment treatment = Arrays.asList(model.inputNames()).contains(field.name())
                ? PmmlTreatment.of(model.miningSchema().apply(field.name()))
                : PmmlTreatment.NONE;
        return new PmmlInput(
                Port.single(field.name(), PmmlTypes.ofInput(field), treatment.replacesMissing()), field, treatment);
    }
}
