package io.assay.validation.stream;

import io.assay.events.BreakGlassDeployed;
import io.assay.events.DatasetRegistered;
import io.assay.events.EvaluationData;
import io.assay.events.Meta;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelUndeployed;
import io.assay.events.ModelValidated;
import io.assay.events.RevalidationRequested;
import io.assay.events.ServingMode;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.suite.verdict.Verdict;
import io.assay.validation.domain.DataSet;
import io.assay.validation.domain.DataSets;
import io.assay.validation.domain.Docket;
import io.assay.validation.domain.Fact;
import io.assay.validation.domain.Heard;
import io.assay.validation.domain.Papers;
import io.assay.validation.domain.Registration;
import io.assay.validation.domain.Rival;
import io.assay.wire.Wire;
import io.assay.wire.decide.Door;
import io.assay.wire.decide.References;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The door of validation: events in its own words, and back. */
final class ValidationWire implements Door<Docket, Heard, Fact> {

    private static final String DATA_SETS = "data-sets";

    private final Wire wire;
    private final VerdictSeal seal;

    ValidationWire(Wire wire, VerdictSeal seal) {
        this.wire = wire;
        this.seal = seal;
    }

    @Override
    public Class<Docket> stateType() {
        return Docket.class;
    }

    @Override
    public Docket unheard(String key) {
        return Docket.empty();
    }

    @Override
    public Heard heard(SpecificRecord event, References references) {
        DataSets shelf = id -> references.latest(DATA_SETS, id, DatasetRegistered.class).map(this::dataSet);
        return switch (event) {
            case ModelRegistered m -> new Heard.Registered(registration(m), shelf);
            case RevalidationRequested r -> new Heard.JudgedAnew(
                    r.getMeta().getEventId(), r.getVersion(), r.getChallengers(), shelf);
            case ModelDeployed d -> serves(d.getMode(), d.getEnvironment(), d.getEpoch(), d.getVersion());
            case BreakGlassDeployed b -> serves(b.getMode(), b.getEnvironment(), b.getEpoch(), b.getVersion());
            case ModelRolledBack r -> serves(r.getMode(), r.getEnvironment(), r.getEpoch(), r.getVersion());
            case ModelUndeployed u -> serves(u.getMode(), u.getEnvironment(), u.getEpoch(), null);
            case ValidationDone d -> new Heard.Done(
                    d.getRegistrationId(), requestId(d.getRequestId()), d.getVersion(), d.getArtefactDigest(),
                    verdict(d), papers(d));
            default -> throw new IllegalArgumentException("validation does not hear " + event.getSchema().getName());
        };
    }

    @Override
    public SpecificRecord said(Fact fact, Meta open) {
        return switch (fact) {
            case Fact.Asked asked -> job(asked, open);
            case Fact.Validated validated -> validated(read(validated.result(), ValidationDone.class), open);
        };
    }

    @Override
    public SpecificRecord sealed(Fact fact, SpecificRecord event) {
        return fact instanceof Fact.Validated validated && event instanceof ModelValidated verdict
                ? seal.on(verdict, read(validated.registration(), ModelRegistered.class))
                : event;
    }

    private Registration registration(ModelRegistered event) {
        return new Registration(
                event.getMeta().getEventId(),
                event.getVersion(),
                Artefacts.modelOf(event.getFacts()),
                event.getFacts().getDataSets(),
                papers(event));
    }

    private DataSet dataSet(DatasetRegistered event) {
        return new DataSet(event.getDataSetId(), event.getRole(), event.getDigest(), papers(event));
    }

    private ValidationJob job(Fact.Asked asked, Meta open) {
        ModelRegistered registered = read(asked.registration().papers(), ModelRegistered.class);
        var data = asked.data().stream().map(d -> evaluation(read(d.papers(), DatasetRegistered.class))).toList();
        return new ValidationJob(
                open, registered.getModelId(), registered.getVersion(), asked.registration().id(),
                asked.requestId().equals(Docket.FIRST) ? null : asked.requestId(),
                registered.getTier(), registered.getFacts(), data, asked.rivals().stream().map(this::rival).toList(),
                asked.timesJudged(), asked.seed());
    }

    /** What serves beside the live version changes nothing of who is live: it is heard as older than all. */
    private static Heard.Serves serves(ServingMode mode, String environment, long epoch, String version) {
        return new Heard.Serves(environment, mode == ServingMode.LIVE ? epoch : 0, Optional.ofNullable(version));
    }

    private io.assay.events.Rival rival(Rival rival) {
        Registration registration = rival.registration();
        return new io.assay.events.Rival(
                rival.kind(), registration.version(), read(registration.papers(), ModelRegistered.class).getFacts());
    }

    private static EvaluationData evaluation(DatasetRegistered data) {
        return new EvaluationData(
                data.getDataSetId(), data.getRole(), data.getDigest(), data.getFormat(), data.getRegisteredBy(),
                data.getReaders(), data.getColumns());
    }

    private static ModelValidated validated(ValidationDone done, Meta open) {
        return new ModelValidated(
                open, done.getModelId(), done.getVersion(), done.getRegistrationId(), done.getRequestId(),
                done.getTier(), done.getVerdict(), done.getBecause(), done.getFindings(), done.getMetrics(),
                done.getHoldOuts(), done.getRows(), done.getArtefactDigest(), done.getPolicyDigest(),
                done.getReportDigest(), done.getProfileDigest(), done.getSeed(), null, done.getReportFiles());
    }

    private static String requestId(String requestId) {
        return Objects.requireNonNullElse(requestId, Docket.FIRST);
    }

    private static Optional<Verdict> verdict(ValidationDone done) {
        return Arrays.stream(Verdict.values()).filter(v -> v.name().equals(done.getVerdict().name())).findFirst();
    }

    private Papers papers(SpecificRecord event) {
        return new Papers(wire.codec().encode(wire.topicOf(event), event));
    }

    private <E extends SpecificRecord> E read(Papers papers, Class<E> type) {
        return wire.codec().decode(papers.bytes(), type);
    }
}
