package io.assay.validation.work;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.formats.ModelFormats;
import io.assay.store.CorruptContentException;
import io.assay.store.MissingContentException;
import io.assay.store.TooLargeException;
import io.assay.table.BadRowsException;
import io.assay.validation.domain.Brief;
import io.assay.validation.domain.Checks;
import io.assay.validation.domain.EvaluationData;
import io.assay.validation.domain.Evidence;
import io.assay.validation.domain.Finding;
import io.assay.validation.domain.Outcome;
import io.assay.validation.domain.Policy;
import java.util.ArrayList;
import java.util.List;

/** Tries a model on the hold-out: opens it, reads the rows, scores them; whatever is in the way becomes a finding. */
public final class Laboratory {

    private final Archive archive;
    private final Scoring scoring;

    public Laboratory(Archive archive, Scoring scoring) {
        this.archive = archive;
        this.scoring = scoring;
    }

    Trial trial(Brief brief, Policy.Tier tier) {
        List<Finding> findings = new ArrayList<>();
        try {
            requireRuntime(brief, tier);
            byte[] bytes = bytes(brief, tier, findings);
            EvaluationData data = holdOut(brief, tier);
            try (Model model = open(brief, tier, bytes)) {
                Interfaces.require(brief, tier, model, findings);
                Rows rows = Rows.read(brief, tier, data, archive, findings);
                double[] scores = score(brief, tier, model, rows);
                var evidence = new Evidence(brief, tier, rows.truth(), scores, rows.groups());
                return new Trial.Scored(findings, evidence, Portrait.of(brief, rows.inputs(), scores));
            }
        } catch (ObstacleException obstacle) {
            findings.add(obstacle.finding());
            return new Trial.Stopped(findings);
        }
    }

    private static void requireRuntime(Brief brief, Policy.Tier tier) throws ObstacleException {
        var rule = tier.rule(Checks.RUNTIME);
        if (!ModelFormats.known().contains(brief.modelType())) {
            throw new ObstacleException(Finding.stated(rule, Outcome.INCONCLUSIVE,
                    "this office has no runtime for type " + brief.modelType() + " yet; known are "
                            + ModelFormats.known()));
        }
        if (!List.of(Brief.CLASSIFICATION, Brief.REGRESSION).contains(brief.task())) {
            throw new ObstacleException(Finding.stated(rule, Outcome.INCONCLUSIVE, "this office judges "
                    + Brief.CLASSIFICATION + " and " + Brief.REGRESSION + ", not task '" + brief.task() + "'"));
        }
    }

    private byte[] bytes(Brief brief, Policy.Tier tier, List<Finding> findings) throws ObstacleException {
        var rule = tier.rule(Checks.IDENTITY);
        try {
            byte[] bytes = archive.model(brief.artefact());
            findings.add(Finding.stated(
                    rule, Outcome.PASSED, "the bytes judged are those registered: " + brief.artefact()));
            return bytes;
        } catch (CorruptContentException | IllegalArgumentException e) {
            throw new ObstacleException(Finding.stated(rule, Outcome.FAILED,
                    "the model's bytes are not those registered: " + e.getMessage() + "; submit the model again"));
        } catch (MissingContentException | TooLargeException e) {
            throw new ObstacleException(Finding.stated(rule, Outcome.INCONCLUSIVE,
                    "the model's bytes cannot be had: " + e.getMessage()));
        }
    }

    private static EvaluationData holdOut(Brief brief, Policy.Tier tier) throws ObstacleException {
        var rule = tier.rule(Checks.HOLD_OUT);
        EvaluationData data = brief.holdOut().orElseThrow(() -> new ObstacleException(Finding.stated(rule,
                Outcome.INCONCLUSIVE, "no hold-out is among its data sets; name a registered one of role hold-out")));
        if (!data.format().equals("csv")) {
            throw new ObstacleException(Finding.stated(rule, Outcome.INCONCLUSIVE,
                    "the hold-out " + data.id() + " is " + data.format() + "; this office reads csv"));
        }
        return data;
    }

    private static Model open(Brief brief, Policy.Tier tier, byte[] bytes) throws ObstacleException {
        try {
            return ModelFormats.open(brief.modelType(), bytes);
        } catch (UnusableModelException e) {
            throw new ObstacleException(Finding.stated(tier.rule(Checks.INTERFACE), Outcome.FAILED,
                    "the model cannot be opened: " + e.getMessage()));
        }
    }

    private double[] score(Brief brief, Policy.Tier tier, Model model, Rows rows) throws ObstacleException {
        try {
            return scoring.score(brief, model, rows.inputs());
        } catch (UnusableModelException | BadRowsException e) {
            throw new ObstacleException(Finding.stated(tier.rule(Checks.SCORES), Outcome.FAILED,
                    "the model does not answer the hold-out's rows: " + e.getMessage()));
        }
    }
}
