package io.assay.runtime.pmml;

import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.table.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.pmml4s.data.DataVal;
import org.pmml4s.metadata.OutputField;
import org.pmml4s.model.Model;

/** Decides what a PMML model is asked for, and under which names the answers are given. */
final class PmmlOutputs {

    private static final String PROBABILITIES = "probabilities";

    /** Features that pmml4s has no code for. */
    private static final Set<String> UNKNOWN =
            Set.of("ruleValue", "standardDeviation", "confidenceIntervalLower", "confidenceIntervalUpper");

    private final Model model;
    private final List<Model> speakers;
    private final List<OutputField> asked = new ArrayList<>();
    private final List<PmmlOutput> outputs = new ArrayList<>();

    private PmmlOutputs(Model model) {
        this.model = model;
        this.speakers = PmmlEnsemble.speakers(model);
    }

    /** The outputs of a model, which is told to answer them. */
    static List<PmmlOutput> of(Model model) {
        var outputs = new PmmlOutputs(model);
        outputs.singles();
        outputs.probabilities();
        outputs.requireDifferent();
        outputs.ask();
        return List.copyOf(outputs.outputs);
    }

    private void singles() {
        boolean declared = model.output().isDefined() || speakers.stream().allMatch(speaker -> speaker.output().isDefined());
        OutputField[] fields = model.output().isDefined() ? model.output().get().outputFields() : model.defaultOutputFields();
        for (OutputField field : fields) {
            if (UNKNOWN.contains(field.feature().toString())) {
                continue;
            }
            asked.add(field);
            if (field.isFinalResult()) {
                outputs.add(new PmmlOutput(
                        Port.single(declared ? field.name() : customary(field), PmmlTypes.of(field), false),
                        List.of(asked.size() - 1),
                        List.of()));
            }
        }
    }

    private String customary(OutputField field) {
        return switch (field.feature().toString()) {
            case "predictedValue" -> model.targetField() == null ? field.name() : model.targetField().name();
            case "probability" -> field.value().isEmpty()
                    ? field.name()
                    : "probability(" + PmmlTexts.of(field.value().get()) + ")";
            default -> field.name();
        };
    }

    private void probabilities() {
        DataVal[] classes = classes();
        if (classes.length == 0 || outputs.stream().anyMatch(output -> output.port().name().equals(PROBABILITIES))) {
            return;
        }
        int first = asked.size();
        Arrays.stream(classes).map(OutputField::probability).forEach(asked::add);
        outputs.add(new PmmlOutput(
                new Port(PROBABILITIES, ValueType.DOUBLE, List.of(-1L, (long) classes.length)),
                IntStream.range(first, asked.size()).boxed().toList(),
                Arrays.stream(classes).map(PmmlTexts::of).toList()));
    }

    private DataVal[] classes() {
        return model.isClassification() && model.probabilitiesSupported() ? model.classes() : new DataVal[0];
    }

    private void ask() {
        PmmlEnsemble.completeChain(model, classes());
        speakers.forEach(speaker -> speaker.setOutputFields(asked.toArray(OutputField[]::new)));
    }

    private void requireDifferent() {
        Set<String> names = new HashSet<>();
        for (PmmlOutput output : outputs) {
            if (!names.add(output.port().name())) {
                throw new UnusableModelException("the model has two outputs named '%s'; give its output fields different names"
                        .formatted(output.port().name()));
            }
        }
    }
}
