package io.assay.suite.check;

import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Sample;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether what an input should not get is refused, or answered as documented: one input spoilt at a time. */
final class SpoiltInputs implements Check {

    private static final int ROWS = 20;
    private static final int MOST_NAMED = 5;

    private final Spoiling spoiling;

    SpoiltInputs(Spoiling spoiling) {
        this.spoiling = spoiling;
    }

    @Override
    public List<Observation> look(Evidence e) {
        List<Port> inputs = e.brief().inputs().stream().filter(spoiling::fits).toList();
        if (inputs.isEmpty()) {
            return List.of(Observation.notApplicable(
                    spoiling.check, "the model has no input that could get " + spoiling.what));
        }
        return List.of(Anew.hindrance(e, spoiling.check).orElseGet(() -> tried(e, inputs)));
    }

    private Observation tried(Evidence e, List<Port> inputs) {
        Sample rows = Anew.answered(e, ROWS);
        List<String> flaws = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Port input : inputs) {
            var spoilt = Sample.with(rows.inputs(), spoiling.of(input, rows.size()));
            Reaction reaction = Reaction.of(e.subject(), spoilt);
            if (reaction instanceof Reaction.Answered(String example) && !documented(input)) {
                flaws.add(example + " for '" + input.name() + "'");
            } else {
                counts.merge(words(reaction, input), 1, Integer::sum);
            }
        }
        return flaws.isEmpty()
                ? Observation.stated(spoiling.check, Outcome.PASSED, passed(inputs.size(), counts))
                : Observation.stated(spoiling.check, Outcome.FAILED, failed(flaws));
    }

    private boolean documented(Port input) {
        return spoiling.legal(input) || input.fallback() != null && !input.fallback().isBlank();
    }

    private String words(Reaction reaction, Port input) {
        return switch (reaction) {
            case Reaction.Refused refused when refused.names(input.name()) -> "refused, the input named";
            case Reaction.Refused refused -> "refused, though without naming the input";
            case Reaction.Silent silent -> "left without an answer";
            case Reaction.Answered answered when spoiling.legal(input) -> "answered, being declared nullable";
            case Reaction.Answered answered -> "answered as documented";
        };
    }

    private String passed(int inputs, Map<String, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((words, count) -> parts.add(Figures.count(count) + " " + words));
        return "of " + Figures.count(inputs) + (inputs == 1 ? " input" : " inputs") + " given " + spoiling.what + ": "
                + String.join(", ", parts);
    }

    private String failed(List<String> flaws) {
        String more = flaws.size() <= MOST_NAMED ? "" : " and " + Figures.count(flaws.size() - MOST_NAMED) + " more inputs";
        return "given " + spoiling.what + ", the model answers "
                + String.join(", ", flaws.subList(0, Math.min(MOST_NAMED, flaws.size()))) + more
                + ", and no fallback is documented; declare `fallback` of these inputs in words, or let the model refuse";
    }
}
