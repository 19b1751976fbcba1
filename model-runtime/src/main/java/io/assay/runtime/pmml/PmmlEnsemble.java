package io.assay.runtime.pmml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.pmml4s.data.DataVal;
import org.pmml4s.metadata.OutputField;
import org.pmml4s.model.MiningModel;
import org.pmml4s.model.Model;
import org.pmml4s.model.Segment;

/** Which models of an ensemble speak for it: pmml4s answers for some kinds what a segment answers, and asks only that segment. */
final class PmmlEnsemble {

    private PmmlEnsemble() {}

    /** The models whose own output fields become the answer of this model; itself when it is no such ensemble. */
    static List<Model> speakers(Model model) {
        if (!(model instanceof MiningModel ensemble) || !ensemble.isSegmentation()) {
            return List.of(model);
        }
        return switch (method(ensemble)) {
            case "modelChain" -> model.output().isDefined() ? List.of(model) : speakers(last(ensemble));
            case "selectFirst" -> segments(ensemble).flatMap(segment -> speakers(segment.model()).stream()).toList();
            default -> List.of(model);
        };
    }

    /** Has the last model of a chain answer each class, so that the chain's own output fields can say them. */
    static void completeChain(Model model, DataVal[] classes) {
        if (model instanceof MiningModel chain && chain.isSegmentation() && method(chain).equals("modelChain")
                && model.output().isDefined()) {
            speakers(last(chain)).forEach(speaker -> complete(speaker, classes));
        }
    }

    private static void complete(Model speaker, DataVal[] classes) {
        List<OutputField> fields = new ArrayList<>(Arrays.asList(speaker.candidateOutputFields()));
        Stream.of(classes)
                .filter(one -> fields.stream().noneMatch(field -> field.feature().toString().equals("probability")
                        && field.value().contains(one)))
                .map(OutputField::probability)
                .forEach(fields::add);
        speaker.setOutputFields(fields.toArray(OutputField[]::new));
    }

    private static String method(MiningModel ensemble) {
        return ensemble.segmentation().get().multipleModelMethod().toString();
    }

    private static Stream<Segment> segments(MiningModel ensemble) {
        return Arrays.stream(ensemble.segmentation().get().segments());
    }

    private static Model last(MiningModel ensemble) {
        Segment[] segments = ensemble.segmentation().get().segments();
        return segments[segments.length - 1].model();
    }
}
