package io.assay.deployment.stream;

import static io.assay.deployment.CreditRisk.approved;
import static io.assay.deployment.CreditRisk.deploy;
import static io.assay.deployment.CreditRisk.facts;
import static io.assay.deployment.CreditRisk.loaded;
import static io.assay.deployment.Governed.breakGlass;
import static io.assay.deployment.Governed.recalled;
import static io.assay.deployment.Governed.registered;
import static io.assay.deployment.Governed.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.Approval;
import io.assay.events.BreakGlassDeployed;
import io.assay.events.BypassRefused;
import io.assay.events.LoadJob;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelDeploymentFailed;
import io.assay.events.ModelUndeployed;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What deployment enforces by itself, in the topology as it is bound. */
class GovernanceTest {

    private static final String BYTES = "assay:sha256/" + "a".repeat(64);

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void refusesAnUnsignedApprovalWithADeadLetterAndASecurityEvent() {
        ModelApproved whole = approved("1.0.0", BYTES, 1);
        Approval first = Approval.newBuilder(whole.getApprovals().getFirst()).setAttestation(null).build();
        var forged = ModelApproved.newBuilder(whole)
                .setApprovals(List.of(first, whole.getApprovals().getLast()))
                .build();

        stage.twice(forged);

        assertThat(stage.dead()).hasSize(1);
        assertThat(stage.said(BypassRefused.class)).singleElement().satisfies(refused -> {
            assertThat(refused.getAttempt()).isEqualTo("unsigned");
            assertThat(refused.getBy()).isEqualTo("person:vera");
            assertThat(refused.getAbout()).isEqualTo("approval-person:vera");
            assertThat(refused.getVersion()).isEqualTo("1.0.0");
        });
        stage.hear(deploy("1.0.0"));
        assertThat(stage.said(ModelDeploymentFailed.class)).hasSize(1);
    }

    @Test
    void takesRecalledBytesOutOfTheirSlotsWithinSeconds() {
        lives();

        stage.hear(recalled(BYTES));
        stage.passes(1);

        assertThat(stage.said(ModelUndeployed.class)).singleElement().satisfies(left -> {
            assertThat(left.getReason()).contains("person:rolf recalled these bytes");
            assertThat(left.getRequestId()).isEqualTo(recalled(BYTES).getMeta().getEventId());
        });
        stage.passes(5);
        assertThat(stage.said(ModelUndeployed.class)).isEmpty();
    }

    @Test
    void aSuspendedApprovalDeploysNothing() {
        stage.hear(approved("1.0.0", BYTES, 1));
        stage.twice(suspended("1.0.0", 2));

        stage.hear(deploy("1.0.0"));

        assertThat(stage.said(ModelDeploymentFailed.class)).singleElement().satisfies(failed ->
                assertThat(failed.getReasons().getFirst().getProblem()).contains("suspended"));
    }

    @Test
    void breakGlassDeploysWhatIsRegisteredAndSaysSo() {
        stage.twice(breakGlass("1.0.0", BYTES, "person:otto", "operator"));
        stage.twice(registered("1.0.0", BYTES));
        stage.twice(breakGlass("1.0.0", BYTES, "person:rolf", "risk-officer"));
        stage.said(LoadJob.class).forEach(job -> stage.twice(loaded(job)));

        assertThat(stage.said(BreakGlassDeployed.class)).singleElement().satisfies(broke -> {
            assertThat(broke.getPersons()).containsExactly("person:otto", "person:rolf");
            assertThat(broke.getIncidentId()).isEqualTo("break-glass-prod-1");
            assertThat(broke.getFacts()).isEqualTo(facts(BYTES));
            assertThat(broke.getRequestIds()).hasSize(2);
        });
        assertThat(stage.said(ModelDeployed.class)).isEmpty();
        assertThat(stage.dead()).isEmpty();
    }

    private void lives() {
        stage.hear(approved("1.0.0", BYTES, 1));
        stage.hear(deploy("1.0.0"));
        stage.said(LoadJob.class).forEach(job -> stage.hear(loaded(job)));
        assertThat(stage.said(ModelDeployed.class)).hasSize(1);
    }
}
