package io.assay.registry.stream;

import static io.assay.registry.stream.Submitted.AT;
import static io.assay.registry.stream.Submitted.MODEL;
import static io.assay.registry.stream.Submitted.approval;
import static io.assay.registry.stream.Submitted.creditRisk;
import static io.assay.registry.stream.Submitted.useCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.ApprovalRequested;
import io.assay.events.ArtefactJob;
import io.assay.events.Meta;
import io.assay.events.ModelApproved;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRefused;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelSubmitted;
import io.assay.events.RevalidationRequested;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryStreamsTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void registersWhatWasSubmittedWordForWord() {
        var submitted = creditRisk("1.0.0");

        var registered = registered(submitted);

        assertThat(registered.getFacts()).isEqualTo(submitted.getFacts());
        assertThat(registered.getSubmissionId()).isEqualTo(submitted.getMeta().getEventId());
        assertThat(registered.getVouchedBy()).isEqualTo("unvouched");
        assertThat(registered.getMeta().getSequence()).isEqualTo(1);
    }

    @Test
    void approvesOnceHoweverOftenEachEventIsHeard() {
        List<SpecificRecord> life = life("1.0.0");

        life.forEach(stage::hear);

        assertThat(stage.said(ModelRegistered.class)).isEmpty();
        assertThat(stage.said(ApprovalRequested.class)).isEmpty();
        assertThat(stage.said(ModelApproved.class)).isEmpty();
        assertThat(stage.said(ModelRefused.class)).isEmpty();
        assertThat(stage.causesOfDeath()).isEmpty();
    }

    @Test
    void carriesAllThatADeploymentMustCheck() {
        var registered = registered(creditRisk("1.0.0"));
        stage.hear(Submitted.passing(registered));
        stage.hear(approval("1.0.0", "person:vera", "validator"));

        stage.hear(approval("1.0.0", "person:rolf", "risk-officer"));

        var approved = stage.said(ModelApproved.class).getFirst();
        assertThat(approved.getFacts()).isEqualTo(registered.getFacts());
        assertThat(approved.getRegistrationId()).isEqualTo(registered.getMeta().getEventId());
        assertThat(approved.getApprovals())
                .extracting(a -> a.getPerson())
                .containsExactly("person:vera", "person:rolf");
        assertThat(approved.getApprovals().getFirst().getAttestation())
                .isEqualTo(approval("1.0.0", "person:vera", "validator").getAttestation());
        assertThat(approved.getExpiresAt()).isAfter(AT);
    }

    /** Whatever the order in which topics are read, and with every event twice, the same is said once. */
    @Test
    void saysTheSameInWhateverOrderItHears() {
        List<SpecificRecord> life = life("2.0.0");

        for (int seed = 0; seed < 20; seed++) {
            try (var other = new Stage()) {
                var shuffled = new ArrayList<>(life);
                shuffled.addAll(life);
                Collections.shuffle(shuffled, new Random(seed));
                other.hear(useCase());
                shuffled.forEach(other::hear);

                assertThat(other.said(ModelRegistered.class)).as("seed " + seed).hasSize(1);
                assertThat(other.said(ApprovalRequested.class))
                        .as("seed " + seed)
                        .hasSize(1);
                assertThat(other.said(ModelApproved.class)).as("seed " + seed).hasSize(1);
                assertThat(other.causesOfDeath()).as("seed " + seed).isEmpty();
            }
        }
    }

    @Test
    void putsWhatItCannotReadAsideAndHearsTheOthers() {
        stage.hear(useCase());
        var broken = new TestRecord<>(MODEL, "not avro".getBytes(StandardCharsets.UTF_8), AT);

        stage.pipe(stage.topics.nameOf(ModelSubmitted.class), broken);
        stage.hear(creditRisk("1.0.0"));

        assertThat(stage.causesOfDeath()).singleElement().asString().contains("0x6e");
        assertThat(stage.said(ArtefactJob.class)).hasSize(1);
    }

    @Test
    void takesMapsInAnotherOrderForTheSameContent() {
        registered(creditRisk("1.0.0"));
        var again = creditRisk("1.0.0");
        var labels = new LinkedHashMap<String, String>();
        labels.put("method", "logistic regression");
        labels.put("team", "retail-risk");
        var facts = ModelFacts.newBuilder(again.getFacts()).setLabels(labels).build();
        var other = ModelFacts.newBuilder(facts)
                .setLabels(Map.of("team", "another"))
                .build();

        stage.hear(new ModelSubmitted(meta("again"), MODEL, "1.0.0", facts, null));
        stage.hear(new ModelSubmitted(meta("other"), MODEL, "1.0.0", other, null));

        assertThat(stage.said(ModelRefused.class)).singleElement().satisfies(refused -> assertThat(
                        refused.getReasons().getFirst().getProblem())
                .contains("taken", "labels"));
    }

    @Test
    void asksForARevalidationWhenALiveVersionTurnsCritical() {
        life("1.0.0");

        stage.hear(Submitted.critical("1.0.0"));

        assertThat(stage.said(RevalidationRequested.class))
                .singleElement()
                .satisfies(request -> assertThat(request.getTrigger()).isEqualTo("health"));
    }

    /** Everything that is heard until a version is approved; it has been heard once, and what was said is read. */
    private List<SpecificRecord> life(String version) {
        List<SpecificRecord> life = new ArrayList<>();
        var submitted = creditRisk(version);
        life.add(submitted);
        stage.hear(useCase());
        stage.hear(submitted);
        life.add(Submitted.answerTo(stage.said(ArtefactJob.class).getFirst()));
        stage.hear(life.getLast());
        life.add(Submitted.passing(stage.said(ModelRegistered.class).getFirst()));
        life.add(approval(version, "person:vera", "validator"));
        life.add(approval(version, "person:rolf", "risk-officer"));
        life.subList(2, life.size()).forEach(stage::hear);
        assertThat(stage.said(ApprovalRequested.class)).hasSize(1);
        assertThat(stage.said(ModelApproved.class)).hasSize(1);
        return life;
    }

    private ModelRegistered registered(ModelSubmitted submitted) {
        stage.hear(useCase());
        stage.hear(submitted);
        stage.hear(Submitted.answerTo(stage.said(ArtefactJob.class).getFirst()));
        return stage.said(ModelRegistered.class).getFirst();
    }

    private static Meta meta(String name) {
        return Metas.root(EventIds.root(name), AT, "person:dana");
    }
}
