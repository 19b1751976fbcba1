package io.assay.standalone.lives;

import io.assay.events.ArtefactJob;
import io.assay.events.ArtefactsStored;
import io.assay.events.CheckOutcome;
import io.assay.events.EvaluationData;
import io.assay.events.Finding;
import io.assay.events.HoldOut;
import io.assay.events.LoadDone;
import io.assay.events.LoadJob;
import io.assay.events.Reason;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.events.Verdict;
import io.assay.wire.event.EventTypes;
import io.assay.wire.event.Metas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * Does the jobs as fate has it, with the ids that the real workers give; now and then a killed worker's job runs again
 * and, of all things, ends otherwise: the first result must win.
 */
final class Labour implements Hearer {

    private static final List<Reason> NO = List.of(new Reason("bytes", "they are not there", "bring them"));
    private static final List<Reason> YES = List.of();

    private final Estate estate;
    private final Plan plan;
    private final Random random;
    private final boolean bribed;

    /** A bribed worker says PASSED whatever data it judged on. */
    Labour(Estate estate, Plan plan, Random random, boolean bribed) {
        this.estate = estate;
        this.plan = plan;
        this.random = random;
        this.bribed = bribed;
    }

    @Override
    public boolean hears(String topic) {
        return topic.equals(estate.topics.nameOf(ArtefactJob.class))
                || topic.equals(estate.topics.nameOf(ValidationJob.class))
                || topic.equals(estate.topics.nameOf(LoadJob.class));
    }

    @Override
    public List<Letter> hear(Letter letter) {
        var type = estate.topics.named(letter.topic()).orElseThrow();
        SpecificRecord job = estate.codec.decode(letter.value(), EventTypes.classOf(type));
        List<Letter> results = new ArrayList<>();
        results.add(result(letter.key(), job, true));
        if (random.nextInt(100) < 10) {
            results.add(result(letter.key(), job, false));
        }
        return results;
    }

    private Letter result(String key, SpecificRecord job, boolean firstRun) {
        SpecificRecord result = switch (job) {
            case ArtefactJob a -> stored(a, firstRun);
            case ValidationJob v -> judged(v, firstRun);
            case LoadJob l -> loaded(l, firstRun);
            default -> throw new IllegalArgumentException("no job: " + job);
        };
        return estate.letter(key, Metas.stamp(result, Metas.causedBy(
                Metas.of(job), result.getSchema().getName(), 0, estate.now, "service:worker", 0)));
    }

    private ArtefactsStored stored(ArtefactJob job, boolean firstRun) {
        boolean there = plan.of(job.getVersion()).filesMissing() != firstRun;
        return new ArtefactsStored(
                Metas.OPEN, job.getModelId(), job.getVersion(), job.getSubmissionId(), there ? YES : NO);
    }

    private LoadDone loaded(LoadJob job, boolean firstRun) {
        boolean good = plan.of(job.getVersion()).unloadable() != firstRun;
        return new LoadDone(Metas.OPEN, job.getModelId(), job.getVersion(), job.getEnvironment(), job.getRequestId(),
                job.getArtefactDigest(), good ? YES : NO);
    }

    private ValidationDone judged(ValidationJob job, boolean firstRun) {
        Set<String> makers = new HashSet<>(job.getFacts().getDevelopers());
        makers.add(job.getFacts().getSubmitter());
        EvaluationData data = job.getData().getFirst();
        boolean independent = !makers.contains(data.getRegisteredBy()) && data.getReaders().stream().noneMatch(makers::contains);
        var holdOut = new HoldOut(
                data.getDataSetId(), data.getDigest(), data.getRegisteredBy(), independent, job.getTimesJudged());
        return ValidationDone.newBuilder().setMeta(Metas.OPEN).setModelId(job.getModelId()).setVersion(job.getVersion())
                .setRegistrationId(job.getRegistrationId()).setRequestId(job.getRequestId()).setTier(job.getTier())
                .setVerdict(firstRun ? verdict(job, independent) : Verdict.UNKNOWN).setBecause("fate").setFindings(failed(job, firstRun, independent))
                .setMetrics(Map.of()).setHoldOuts(List.of(holdOut)).setRows(100)
                .setArtefactDigest(job.getFacts().getArtefacts().getFirst().getDigest()).setPolicyDigest(Estate.POLICY)
                .setProfileDigest(estate.profile).setSeed(job.getSeed()).build();
    }

    private List<Finding> failed(ValidationJob job, boolean firstRun, boolean independent) {
        return firstRun && verdict(job, independent) == Verdict.FAILED
                ? List.of(Finding.newBuilder().setCheck("auc").setCategory("performance").setSeverity("blocking")
                        .setOutcome(CheckOutcome.FAILED).setWords("it ranks no better than chance").build())
                : List.of();
    }

    private Verdict verdict(ValidationJob job, boolean independent) {
        Plan.Fate fate = plan.of(job.getVersion());
        if (job.getRequestId() != null && fate.failsAnew()) {
            return Verdict.FAILED;
        }
        boolean tooGood = fate.verdict() == Verdict.PASSED && !independent && !job.getTier().equals("low") && !bribed;
        return tooGood ? Verdict.PASSED_WITH_CONDITIONS : fate.verdict();
    }
}
