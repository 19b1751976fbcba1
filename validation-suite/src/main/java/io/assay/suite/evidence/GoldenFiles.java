package io.assay.suite.evidence;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.golden.GoldenTrial;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the golden set of an application or agent, and its answers: asked for where it answers, else handed in. */
final class GoldenFiles {

    private static final String GOLDEN_SET = "golden-set";
    private static final String ANSWERS = "answers";

    /** A hold-out of this format is a golden set. */
    private static final String FORMAT = "jsonl";

    private final Contents contents;
    private final Opening opening;
    private final Scoring scoring;

    GoldenFiles(Contents contents, Opening opening, Scoring scoring) {
        this.contents = contents;
        this.opening = opening;
        this.scoring = scoring;
    }

    Trial trial(Brief brief, Setting setting) {
        List<Observation> before = new ArrayList<>();
        try {
            String digest = goldenSet(brief);
            before.add(independence(brief, setting));
            try (InputStream golden = open(CheckNames.GOLDEN_SET, digest)) {
                var trial = new GoldenTrial(golden, brief.seed());
                GoldenTrial.Seen seen = brief.endpoint().isPresent() ? asked(brief, trial, before) : handedIn(brief, trial, before);
                before.addAll(seen.observations());
                return new Trial.Graded(before, seen.items(), new Running(seen.timed(), seen.nanos()));
            }
        } catch (ObstacleException obstacle) {
            before.add(obstacle.observation());
            return new Trial.Stopped(before);
        } catch (IOException e) {
            throw new UncheckedIOException("the golden set or its answers cannot be read", e);
        }
    }

    private GoldenTrial.Seen asked(Brief brief, GoldenTrial trial, List<Observation> before) {
        Brief asked = brief.asEndpoint();
        if (!opening.knows(asked.modelType())) {
            throw new ObstacleException(Observation.inconclusive(CheckNames.RUNTIME,
                    "this office cannot ask endpoints; hand the answers in as an artefact of role answers"));
        }
        Brief.Endpoint endpoint = brief.endpoint().orElseThrow();
        before.add(Observation.stated(CheckNames.IDENTITY, Outcome.PASSED, "what answers is the service "
                + endpoint.url() + " at revision " + endpoint.revision()));
        try (Model application = opening.open(asked, new byte[0])) {
            before.add(Observation.stated(CheckNames.IN_SIGHT, Outcome.PASSED, "the answers were asked for here"));
            return trial.asked(application, scoring.limit());
        } catch (UnusableModelException e) {
            throw new ObstacleException(Observation.stated(CheckNames.INTERFACE, Outcome.FAILED,
                    "the application cannot be asked: " + e.getMessage()));
        }
    }

    private GoldenTrial.Seen handedIn(Brief brief, GoldenTrial trial, List<Observation> before) throws IOException {
        String digest = Optional.ofNullable(brief.files().get(ANSWERS)).orElseThrow(() -> new ObstacleException(
                Observation.inconclusive(CheckNames.GOLDEN_ANSWERS, "there are no answers to the golden set; hand them in as an"
                        + " artefact of role answers, or declare the endpoint that gives them")));
        before.add(Observation.stated(CheckNames.IN_SIGHT, Outcome.FAILED, "the answers were handed in and not asked for here,"
                + " under " + digest + "; nothing shows that this version gave them"));
        try (InputStream answers = open(CheckNames.GOLDEN_ANSWERS, digest)) {
            return trial.handedIn(answers);
        }
    }

    private InputStream open(String check, String digest) {
        try {
            return contents.data(digest);
        } catch (UnavailableException e) {
            throw new ObstacleException(Observation.inconclusive(check, digest + " cannot be had: " + e.getMessage()));
        }
    }

    private static String goldenSet(Brief brief) {
        return registered(brief).map(EvaluationData::digest)
                .or(() -> Optional.ofNullable(brief.files().get(GOLDEN_SET)))
                .orElseThrow(() -> new ObstacleException(Observation.inconclusive(CheckNames.GOLDEN_SET,
                        "there is no golden set; hand one in as an artefact of role golden-set")));
    }

    private static Optional<EvaluationData> registered(Brief brief) {
        return brief.holdOut().filter(data -> data.format().equals(FORMAT));
    }

    /** What the submitter hands in, the submitter knows. */
    private static Observation independence(Brief brief, Setting setting) {
        return registered(brief).filter(data -> data.independentOf(brief.insiders())).isPresent()
                ? Observation.stated(CheckNames.INDEPENDENCE, Outcome.PASSED,
                        "the golden set was registered by neither submitter nor developers, and none of them may read it")
                : Observation.stated(CheckNames.INDEPENDENCE, Outcome.FAILED, "submitter or developers know the golden set;"
                                + " have another one registered")
                        .atLeastAsGraveAs(setting.lowestTier() ? Severity.INFORMATION : Severity.CONDITION);
    }
}
