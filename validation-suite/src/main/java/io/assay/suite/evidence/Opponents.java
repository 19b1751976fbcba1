package io.assay.suite.evidence;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.brief.Rival;
import io.assay.table.BadRowsException;
import java.util.List;
import java.util.Optional;

/** Asks rivals about the rows of the hold-out; one that cannot be asked is no fault of the model that is judged. */
final class Opponents {

    private final Contents contents;
    private final Opening opening;
    private final Scoring scoring;

    Opponents(Contents contents, Opening opening, Scoring scoring) {
        this.contents = contents;
        this.opening = opening;
        this.scoring = scoring;
    }

    List<Opponent> of(Brief brief, EvaluationData data) {
        return brief.rivals().stream().map(rival -> asked(rival, brief.as(rival), data)).toList();
    }

    private Opponent asked(Rival rival, Brief theirs, EvaluationData data) {
        if (!opening.knows(rival.modelType())) {
            return hindered(rival, "this office cannot open models of type " + rival.modelType() + " yet");
        }
        try {
            return answered(rival, theirs, data);
        } catch (UnavailableException e) {
            return hindered(rival, "its bytes cannot be had: " + e.getMessage());
        } catch (ObstacleException | UnusableModelException | BadRowsException e) {
            return hindered(rival, e.getMessage());
        }
    }

    private Opponent answered(Rival rival, Brief theirs, EvaluationData data) throws UnavailableException {
        byte[] bytes = rival.endpoint().isPresent() ? new byte[0] : contents.model(rival.artefact());
        try (Model model = opening.open(theirs, bytes)) {
            Interfaces.require(theirs, model);
            var asking = new Asking(new ModelSubject(theirs, model, scoring));
            Rows rows = new Reading(theirs, contents, scoring).read(data, Optional.of(asking));
            return new Opponent(rival, rows.answers(), rows.classes(), null);
        }
    }

    private static Opponent hindered(Rival rival, String why) {
        return new Opponent(rival, null, List.of(), why);
    }
}
