package io.assay.runtime.mojo;

import hex.ModelCategory;
import hex.genmodel.ConverterFactoryProvidingModel;
import hex.genmodel.MojoModel;
import hex.genmodel.algos.deeplearning.DeeplearningMojoModel;
import io.assay.runtime.UnusableModelException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an H2O model of each category answers to a row, as one array of numbers and the outputs cut from it. */
record MojoAnswer(MojoModel model, List<MojoOutput> outputs, Scorer scorer) {

    static MojoAnswer of(MojoModel model) {
        if (model instanceof ConverterFactoryProvidingModel) {
            throw unsupported(model);
        }
        if (model instanceof DeeplearningMojoModel deep && model.isAutoEncoder()) {
            return error(deep);
        }
        return switch (model.getModelCategory()) {
            case Binomial, Multinomial, Ordinal -> classes(model);
            case Regression -> plain(model, MojoOutput.number("predict", 0));
            case Clustering -> plain(model, MojoOutput.number("cluster", 0));
            case CoxPH, AnomalyDetection, BinomialUplift -> plain(model, each(model.getOutputNames()));
            case DimReduction -> plain(model, MojoOutput.wide("components", 0, components(model)));
            default -> throw unsupported(model);
        };
    }

    /** The model's own numbers for one row, encoded as it wants it; the row may be changed. */
    double[] score(double[] row, double offset) {
        return scorer.score(row, offset);
    }

    private static MojoAnswer plain(MojoModel model, MojoOutput... outputs) {
        return new MojoAnswer(model, List.of(outputs), (row, offset) -> raw(model, row, offset));
    }

    /** Label at 0, a probability per class from 1, calibrated ones after them. */
    private static MojoAnswer classes(MojoModel model) {
        String[] domain = model.getDomainValues(model.getResponseIdx());
        List<String> labels = List.of(domain == null ? new String[] {"0", "1"} : domain);
        int size = labels.size();
        var outputs = Stream.of(MojoOutput.label("predict", 0, labels), MojoOutput.wide("probabilities", 1, labels));
        if (!model.calibrateClassProbabilities(new double[] {0, 0.5, 0.5})) {
            return plain(model, outputs.toArray(MojoOutput[]::new));
        }
        var calibrated = MojoOutput.wide("calibrated_probabilities", size + 1, labels);
        return new MojoAnswer(model, Stream.concat(outputs, Stream.of(calibrated)).toList(), (row, offset) -> {
            double[] answer = raw(model, row, offset);
            double[] both = Arrays.copyOf(answer, 2 * size + 1);
            model.calibrateClassProbabilities(answer);
            System.arraycopy(answer, 1, both, size + 1, size);
            return both;
        });
    }

    /** Mean squared error between a row and what the network makes of it, as H2O's {@code anomaly} gives it. */
    private static MojoAnswer error(DeeplearningMojoModel model) {
        return new MojoAnswer(model, List.of(MojoOutput.number("mse", 0)), (row, offset) -> {
            double[] remade = model.score0(row, new double[model.getPredsSize(ModelCategory.AutoEncoder)]);
            return new double[] {model.calculateReconstructionErrorPerRowData(spread(model, row, remade.length), remade)};
        });
    }

    /** As the network takes a row: a number per level of each category and one for missing, then numbers, means for missing. */
    private static double[] spread(DeeplearningMojoModel model, double[] row, int size) {
        double[] spread = new double[size];
        int categories = row.length - model._nums;
        int at = 0;
        for (int i = 0; i < categories; i++) {
            int levels = model.getDomainValues(i).length;
            spread[at + (Double.isNaN(row[i]) ? levels : (int) row[i])] = 1;
            at += levels + 1;
        }
        for (int i = 0; i < model._nums; i++) {
            double value = row[categories + i];
            spread[at + i] = Double.isNaN(value) && model._normsub != null ? model._normsub[i] : value;
        }
        return spread;
    }

    private static double[] raw(MojoModel model, double[] row, double offset) {
        double[] answer = new double[model.getPredsSize(model.getModelCategory())];
        return model._offsetColumn == null ? model.score0(row, answer) : model.score0(row, offset, answer);
    }

    private static MojoOutput[] each(String[] names) {
        return IntStream.range(0, names.length).mapToObj(i -> MojoOutput.number(names[i], i)).toArray(MojoOutput[]::new);
    }

    private static List<String> components(MojoModel model) {
        int size = model.getPredsSize(model.getModelCategory());
        return IntStream.rangeClosed(1, size).mapToObj(i -> "component " + i).toList();
    }

    private static UnusableModelException unsupported(MojoModel model) {
        return new UnusableModelException("the MOJO is a model of category %s by %s, which is not supported; supported are"
                .formatted(model.getModelCategory(), model._algoName)
                + " classification, regression, clustering, anomaly detection, dimension reduction, survival and uplift");
    }

    /** Answers one row. */
    interface Scorer {
        double[] score(double[] row, double offset);
    }
}
