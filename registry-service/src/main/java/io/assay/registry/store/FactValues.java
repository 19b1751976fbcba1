package io.assay.registry.store;

import io.assay.events.Artefact;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRegistered;
import io.assay.events.ServingLimits;

/** What a registration's facts prove. */
final class FactValues {

    private FactValues() {}

    static Value budget(ModelFacts facts) {
        return Value.of(facts.getCost(), cost -> {
            Value amounts = Value.of("perMonth", cost.getPerMonth())
                    .and("expectedValuePerYear", cost.getExpectedValuePerYear());
            return amounts.isNone() ? amounts : amounts.and("currency", cost.getCurrency());
        });
    }

    static Value declaredPerThousand(ModelFacts facts) {
        return Value.of(facts.getCost(), cost -> cost.getPerThousandPredictions() == null
                ? Value.none()
                : Value.of("declaredPerThousand", cost.getPerThousandPredictions()).and("currency", cost.getCurrency()));
    }

    static Value costOfErrors(ModelFacts facts) {
        return Value.of(facts.getDecision(), rule -> Value.of("falseFavourable", rule.getCostFalseFavourable())
                .and("falseUnfavourable", rule.getCostFalseUnfavourable()));
    }

    static Value limits(ServingLimits limits) {
        return Value.of(limits, l -> Value.of("rowsPerDay", l.getRowsPerDay()).and("segments", l.getSegments()));
    }

    static Value responsibility(ModelRegistered event) {
        return Value.of("owner", event.getFacts().getOwner())
                .and("tier", event.getTier())
                .and("why", event.getTierReason());
    }

    static Value voucher(ModelRegistered event) {
        return Value.of("vouchedBy", event.getVouchedBy())
                .and("submitter", event.getFacts().getSubmitter())
                .and("policy", event.getPolicyDigest());
    }

    static Value making(ModelFacts facts) {
        Value making = Value.of("developers", facts.getDevelopers());
        var from = facts.getProvenance();
        return from == null
                ? making
                : making.and("tool", from.getTool()).and("run", from.getRun()).and("commit", from.getCommit());
    }

    static Value use(ModelFacts facts) {
        return Value.of("useCase", facts.getUseCaseId())
                .and("intendedUse", facts.getIntendedUse())
                .and("limitations", facts.getLimitations());
    }

    /** What it is made of: files by digest, an image, an endpoint, a provider's model and its tools. */
    static Value parts(ModelFacts facts) {
        Value parts = Value.of("files", facts.getArtefacts().stream().map(Artefact::getDigest).toList())
                .and("image", facts.getImage());
        if (facts.getEndpoint() != null) {
            parts.and("endpoint", facts.getEndpoint().getUrl()).and("revision", facts.getEndpoint().getRevision());
        }
        var application = facts.getApplication();
        return application == null
                ? parts
                : parts.and("provider", application.getProvider())
                        .and("providerModel", application.getProviderModel())
                        .and("providerRevision", application.getRevision())
                        .and("tools", application.getTools().stream().map(tool -> tool.getName()).toList());
    }

    static Value sources(ModelFacts facts) {
        Value sources = Value.of("dataSets", facts.getDataSets());
        var from = facts.getProvenance();
        return from == null
                ? sources
                : sources.and("trainingData", from.getTrainingData())
                        .and("parent", from.getParentModel())
                        .and("upstream", from.getUpstreamModels());
    }
}
