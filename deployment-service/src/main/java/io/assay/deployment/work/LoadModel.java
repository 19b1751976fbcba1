package io.assay.deployment.work;

import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Serving;
import io.assay.deployment.domain.UnservableException;
import io.assay.deployment.stream.SlotWire;
import io.assay.events.LoadDone;
import io.assay.events.LoadJob;
import io.assay.events.Meta;
import io.assay.events.Reason;
import io.assay.wire.work.Work;
import java.util.List;

/** Loads the approved bytes, checked against their digest, and lets them score rows made up by the declaration. */
public final class LoadModel implements Work<LoadJob, LoadDone> {

    private final Serving serving;

    public LoadModel(Serving serving) {
        this.serving = serving;
    }

    @Override
    public LoadDone done(LoadJob job, Meta open) {
        Declaration declaration = SlotWire.declaration(job.getFacts());
        try (Serving.Scorer scorer = serving.open(job.getArtefactDigest(), declaration)) {
            List<Reason> reasons = WarmUp.of(declaration).tried(scorer).stream()
                    .map(LoadModel::reason)
                    .toList();
            return answer(job, open, reasons);
        } catch (UnservableException e) {
            return answer(job, open, e.reasons().stream().map(LoadModel::reason).toList());
        }
    }

    @Override
    public LoadDone failed(LoadJob job, Meta open, String why) {
        return answer(job, open, List.of(new Reason(
                "artefactDigest",
                "it could not be loaded: " + why,
                "see the deployment service's log, then ask again")));
    }

    private static LoadDone answer(LoadJob job, Meta open, List<Reason> reasons) {
        return new LoadDone(
                open, job.getModelId(), job.getVersion(), job.getEnvironment(), job.getRequestId(),
                job.getArtefactDigest(), reasons);
    }

    private static Reason reason(io.assay.deployment.domain.Reason reason) {
        return new Reason(reason.field(), reason.problem(), reason.remedy());
    }
}
