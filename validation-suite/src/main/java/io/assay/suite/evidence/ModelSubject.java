package io.assay.suite.evidence;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.UnusableModelException;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.Port;
import io.assay.table.BadRowsException;
import io.assay.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An opened model as its submission declares it: which output is the score, and what it means for the task. */
final class ModelSubject implements Subject {

    /** The output in which some runtimes tell what went wrong in a row. */
    private static final String ERRORS = "assay.errors";

    private final Brief brief;
    private final Model model;
    private final Scoring scoring;
    private final Map<String, List<Double>> thresholds;

    ModelSubject(Brief brief, Model model, Scoring scoring) {
        this(brief, model, scoring, Map.of());
    }

    /** @param thresholds values at which its rules turn, by input */
    ModelSubject(Brief brief, Model model, Scoring scoring, Map<String, List<Double>> thresholds) {
        this.brief = brief;
        this.model = model;
        this.scoring = scoring;
        this.thresholds = thresholds;
    }

    @Override
    public Map<String, List<Double>> thresholds() {
        return thresholds;
    }

    @Override
    public boolean answersAnyRow() {
        return model.answersAnyRow();
    }

    @Override
    public Answers answer(Table inputs) {
        List<Answers> parts = new ArrayList<>();
        for (int from = 0; from < inputs.rows() || from == 0; from += scoring.batch()) {
            int to = Math.min(inputs.rows(), from + scoring.batch());
            parts.add(some(from == 0 && to == inputs.rows() ? inputs : inputs.slice(from, to)));
        }
        return parts.size() == 1 ? parts.getFirst() : Joined.of(parts);
    }

    private Answers some(Table rows) {
        List<Output> outputs = model.score(rows, scoring.limit());
        Port declared = brief.score().orElseThrow();
        Output output = find(outputs, declared.name()).orElseThrow(
                () -> new UnusableModelException("it does not answer output '" + declared.name() + "'"));
        Answers answers = read(declared, output, errors(outputs));
        if (answers.rows() != rows.rows()) {
            throw new UnusableModelException("it answers " + answers.rows() + " scores for " + rows.rows() + " rows");
        }
        return answers;
    }

    private Answers read(Port declared, Output output, String[] errors) {
        if (brief.multiclass()) {
            return MulticlassScores.of(output, errors);
        }
        if (brief.decides()) {
            return new Answers(null, null, List.of(), Said.in(output, declared), errors);
        }
        return new Answers(output.column(column(declared, output)), null, List.of(), null, errors);
    }

    /** The declared column; else the only one, or of two probabilities that of the positive class. */
    private int column(Port declared, Output output) {
        if (declared.index().isPresent()) {
            return declared.index().getAsInt();
        }
        if (output.width() == 1) {
            return 0;
        }
        if (output.width() == 2 && brief.classifies()) {
            return 1;
        }
        throw new BadRowsException("output '" + output.name() + "' has " + output.width()
                + " columns; declare by `index` which one is the score");
    }

    private static String[] errors(List<Output> outputs) {
        return find(outputs, ERRORS).map(Output::texts).orElse(null);
    }

    private static Optional<Output> find(List<Output> outputs, String name) {
        return outputs.stream().filter(o -> o.name().equals(name)).findFirst();
    }
}
