package io.assay.checker;

import java.util.stream.Stream;

/** I7: predictions come from a version that its slot had deployed under the epoch they name. */
final class Binding implements Promise {

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return log.of("PredictionsServed")
                .filter(p -> log.of("ModelDeployed", "ModelRolledBack").noneMatch(d -> serves(d, p)))
                .map(p -> new Violation("I7", p.subject(), "predictions " + p.id() + " name epoch " + p.number("epoch")
                        + ", under which that version never served in " + p.text("environment")));
    }

    private static boolean serves(Entry deployed, Entry predictions) {
        return deployed.subject().equals(predictions.subject())
                && deployed.text("environment").equals(predictions.text("environment"))
                && deployed.number("epoch") == predictions.number("epoch")
                && deployed.text("mode").equals(predictions.text("mode"));
    }
}
