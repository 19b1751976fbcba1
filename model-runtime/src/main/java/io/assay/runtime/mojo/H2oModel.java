package io.assay.runtime.mojo;

import hex.genmodel.ModelMojoReader;
import hex.genmodel.MojoModel;
import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * An H2O-3 model exported as a MOJO.
 *
 * <p>Inputs are the columns it was trained on, by name: categorical ones take text, all others numbers; all must be given. A
 * missing value, NaN, and a category that training has not seen go in as missing, which every H2O model treats in its own
 * way (trees send it along a learned branch, linear models put mean or mode in its place), as H2O itself does. An offset
 * column is an input too.
 *
 * <p>Classification answers {@code predict}, a label chosen by the threshold that H2O stored (best F1 for two classes), and
 * {@code probabilities}, one per class; {@code calibrated_probabilities} as well where the model was calibrated. Regression
 * answers {@code predict}, clustering {@code cluster} (from 0), autoencoders {@code mse}, dimension reduction
 * {@code components}, anomaly detection, uplift and survival models what H2O calls their columns ({@code predict},
 * {@code mean_length}, {@code anomaly_score}, {@code uplift_predict}, {@code lp}).
 */
public final class H2oModel implements Model {

    private final MojoAnswer answer;
    private final List<MojoInput> inputs;
    private volatile boolean closed;

    private H2oModel(MojoModel model) {
        this.answer = MojoAnswer.of(model);
        this.inputs = MojoInput.of(model);
    }

    /** Opens the bytes of a MOJO; an {@link UnusableModelException} says why they are none. */
    public static H2oModel open(byte[] bytes) {
        var archive = new MojoArchive(bytes);
        archive.settings().forEach(MojoSettings::require);
        try {
            return new H2oModel(ModelMojoReader.readFrom(archive));
        } catch (UnusableModelException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnusableModelException(
                    "the MOJO cannot be read: " + e.getMessage() + "; export it again with H2O 3.46 or older", e);
        }
    }

    @Override
    public List<Port> inputs() {
        return inputs.stream().map(MojoInput::port).toList();
    }

    @Override
    public List<Port> outputs() {
        return answer.outputs().stream().map(MojoOutput::port).toList();
    }

    /** Rows are scored one by one on the caller's thread; the limit is looked at between rows. */
    @Override
    public List<Output> score(Table rows, Duration limit) {
        if (closed) {
            throw new UnusableModelException("the model is closed; open it again");
        }
        List<Column> columns = inputs.stream().map(input -> input.column(rows)).toList();
        double[][] answers = new double[rows.rows()][];
        long began = System.nanoTime();
        for (int row = 0; row < answers.length; row++) {
            if (System.nanoTime() - began > limit.toNanos()) {
                throw new UnusableModelException("the model did not answer within " + limit + " and was stopped");
            }
            answers[row] = answer(columns, row);
        }
        return answer.outputs().stream().map(output -> output.read(answers)).toList();
    }

    @Override
    public void close() {
        closed = true;
    }

    private double[] answer(List<Column> columns, int row) {
        double[] values = new double[answer.model().nfeatures()];
        Arrays.fill(values, Double.NaN);
        double offset = 0;
        for (int i = 0; i < columns.size(); i++) {
            MojoInput input = inputs.get(i);
            if (input.offset()) {
                offset = ((Column.Numbers) columns.get(i)).values()[row];
            } else {
                input.put(columns.get(i), row, values);
            }
        }
        try {
            return answer.score(values, offset);
        } catch (RuntimeException e) {
            throw new UnusableModelException("the model fails on row " + row + ": " + e, e);
        }
    }
}
