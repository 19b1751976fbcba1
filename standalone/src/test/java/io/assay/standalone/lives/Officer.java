package io.assay.standalone.lives;

import io.assay.events.ExceptionGranted;
import io.assay.events.Finding;
import io.assay.events.ModelValidated;
import io.assay.events.Verdict;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Duration;
import java.util.List;

/** Accepts what failed, for some versions and for a time; here and there somebody does it who may not. */
final class Officer implements Hearer {

    private final Estate estate;
    private final Plan plan;
    private final String model;

    Officer(Estate estate, Plan plan, String model) {
        this.estate = estate;
        this.plan = plan;
        this.model = model;
    }

    @Override
    public boolean hears(String topic) {
        return topic.equals(estate.topics.nameOf(ModelValidated.class));
    }

    @Override
    public List<Letter> hear(Letter letter) {
        var verdict = estate.codec.decode(letter.value(), ModelValidated.class);
        boolean accepted = letter.key().equals(model)
                && verdict.getVerdict() == Verdict.FAILED
                && plan.of(verdict.getVersion()).pipeline();
        return accepted ? verdict.getFindings().stream().map(f -> accepts(verdict, f)).toList() : List.of();
    }

    private Letter accepts(ModelValidated verdict, Finding failed) {
        String person = plan.of(verdict.getVersion()).sick() ? "person:dana" : "person:ruth";
        String id = EventIds.root("exception", verdict.getMeta().getEventId(), failed.getCheck());
        return estate.letter(model, ExceptionGranted.newBuilder().setMeta(Metas.root(id, estate.now, person))
                .setModelId(model).setVersion(verdict.getVersion()).setExceptionId(id).setCheck(failed.getCheck())
                .setVerdictId(verdict.getMeta().getEventId()).setArtefactDigest(verdict.getArtefactDigest())
                .setConditions(List.of("watch it")).setExpiresAt(estate.now.plus(Duration.ofHours(30)))
                .setPerson(person).setRole("risk-officer").setReason("known and small").build());
    }
}
