package io.assay.deployment.stream;

import static io.assay.deployment.CreditRisk.approved;
import static io.assay.deployment.CreditRisk.critical;
import static io.assay.deployment.CreditRisk.deploy;
import static io.assay.deployment.CreditRisk.facts;
import static io.assay.deployment.CreditRisk.loaded;
import static io.assay.deployment.CreditRisk.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.DeploymentRequested;
import io.assay.events.HealthState;
import io.assay.events.LoadJob;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelDeploymentFailed;
import io.assay.events.ModelRolledBack;
import io.assay.events.ServingMode;
import io.assay.wire.event.Metas;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeploymentStreamsTest {

    private static final String OLD = "assay:sha256/" + "a".repeat(64);
    private static final String NEW = "assay:sha256/" + "b".repeat(64);

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void handsOnWhatADeploymentRestsOnWordForWord() {
        lives("1.0.0", OLD, 1);

        assertThat(stage.said(ModelDeployed.class)).singleElement().satisfies(deployed -> {
            assertThat(deployed.getFacts()).isEqualTo(facts(OLD));
            assertThat(deployed.getApprovalId()).isEqualTo(Metas.of(approved("1.0.0", OLD, 1)).getEventId());
            assertThat(deployed.getRegistrationId()).isEqualTo("registration-1.0.0");
            assertThat(deployed.getVerdictId()).isEqualTo("verdict-1.0.0");
            assertThat(deployed.getRequestId()).isEqualTo(Metas.of(deploy("1.0.0")).getEventId());
            assertThat(deployed.getArtefactDigest()).isEqualTo(OLD);
            assertThat(deployed.getEndpoint()).isEqualTo("/environments/prod/v2/models/retail.credit-risk");
            assertThat(deployed.getProfileDigest()).endsWith("0000");
            assertThat(deployed.getTier()).isEqualTo("high");
        });
    }

    @Test
    void rollsBackOnceThoughEverythingIsHeardTwice() {
        lives("1.0.0", OLD, 1);
        lives("1.2.0", NEW, 2);

        stage.twice(critical("1.2.0", 2, 2));
        stage.twice(measured("1.0.0", ServingMode.SHADOW, HealthState.HEALTHY, 1));

        assertThat(stage.said(ModelDeployed.class)).extracting(ModelDeployed::getEpoch).containsExactly(1L, 2L, 3L);
        assertThat(stage.said(ModelRolledBack.class)).singleElement().satisfies(back -> {
            assertThat(back.getVersion()).isEqualTo("1.0.0");
            assertThat(back.getEpoch()).isEqualTo(4);
            assertThat(back.getArtefactDigest()).isEqualTo(OLD);
            assertThat(back.getCauseId()).isEqualTo(Metas.of(critical("1.2.0", 2, 2)).getEventId());
        });
        assertThat(stage.dead()).isEmpty();
    }

    @Test
    void countsItsPublishedWordsWithoutAGap() {
        lives("1.0.0", OLD, 1);

        stage.hear(deploy("9.9.9"));

        var sequences = List.of(
                stage.said(ModelDeployed.class).getFirst().getMeta().getSequence(),
                stage.said(ModelDeploymentFailed.class).getFirst().getMeta().getSequence());
        assertThat(sequences).containsExactly(1L, 2L);
    }

    @Test
    void failsARequestThatIsHeardBeforeTheApprovalAndTakesTheNext() {
        stage.hear(deploy("1.0.0"));

        stage.twice(approved("1.0.0", OLD, 1));

        assertThat(stage.said(ModelDeploymentFailed.class)).singleElement().satisfies(failed ->
                assertThat(failed.getReasons().getFirst().getRemedy()).contains("approved first"));
        assertThat(stage.said(ModelDeployed.class)).isEmpty();
    }

    @Test
    void buriesPoisonAndAnApprovalThatDoesNotHoldAndGoesOn() {
        stage.pipe(stage.topics.nameOf(DeploymentRequested.class), new byte[] {1, 2, 3});
        var alone = ModelApproved.newBuilder(approved("0.9.0", OLD, 1)).setApprovals(List.of()).build();
        stage.hear(alone);

        lives("1.0.0", OLD, 2);

        assertThat(stage.dead()).hasSize(2);
        assertThat(stage.said(ModelDeployed.class)).hasSize(1);
    }

    /** Approved, asked for and loaded, each heard twice. */
    private void lives(String version, String digest, long sequence) {
        stage.twice(approved(version, digest, sequence));
        stage.twice(deploy(version));
        stage.said(LoadJob.class).forEach(job -> stage.twice(loaded(job)));
    }
}
