package io.assay.deployment.domain;

import static io.assay.deployment.domain.Story.approved;
import static io.assay.deployment.domain.Story.asked;
import static io.assay.deployment.domain.Story.creditRisk;
import static io.assay.deployment.domain.Story.deploy;
import static io.assay.deployment.domain.Story.loaded;
import static io.assay.deployment.domain.Story.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    @Test
    void deploysWhatIsApprovedAskedForAndLoaded() {
        var story = creditRisk().hear(approved("1.0.0", 3)).hear(deploy("ask", "1.0.0"));
        assertThat(story.facts()).containsExactly(
                new Fact.LoadAsked("ask", new Place(Story.MODEL, "prod"), release("1.0.0", 3)));

        story.hear(loaded("ask", "1.0.0"));

        assertThat(story.facts()).containsExactly(new Fact.Deployed(
                new Place(Story.MODEL, "prod"), 1, Mode.LIVE, null, release("1.0.0", 3), "ask"));
    }

    @Test
    void keepsTheReplacedVersionInShadowEachStepAnEpochOn() {
        var story = creditRisk().deploys("1.0.0", 1).deploys("1.1.0", 2);

        story.deploys("1.2.0", 3);

        var place = new Place(Story.MODEL, "prod");
        assertThat(story.facts()).containsExactly(
                new Fact.Deployed(place, 4, Mode.LIVE, "1.1.0", release("1.2.0", 3), "ask-1.2.0"),
                new Fact.Undeployed("1.0.0", place, 5, Mode.SHADOW, "ask-1.2.0", "1.2.0 went live"),
                new Fact.Deployed(place, 6, Mode.SHADOW, null, release("1.1.0", 2), "ask-1.2.0"));
        assertThat(story.slot().epoch()).isEqualTo(6);
    }

    @Test
    void failsAVersionThatWasNeverApprovedAtOnceAndSaysTheRemedy() {
        var story = creditRisk().hear(deploy("ask", "1.0.0"));

        assertThat(reasons(story)).containsExactly(
                new Reason("version", "1.0.0 was never approved", "have it approved first, then ask again"));
    }

    @Test
    void failsWhatExpiredBeforeTheRequestWasAppended() {
        var story = creditRisk().hear(approved("1.0.0", 1));

        story.at(Story.NOON.plus(Duration.ofDays(2))).hear(deploy("ask", "1.0.0"));

        assertThat(reasons(story)).singleElement().extracting(Reason::problem).asString().contains("expired");
    }

    @Test
    void failsWhatExpiredOrWasRejectedWhileItWasLoading() {
        var story = creditRisk().hear(approved("1.0.0", 1)).hear(deploy("ask", "1.0.0"));
        story.hear(new Heard.Rejected("no", "1.0.0", 2));

        story.hear(loaded("ask", "1.0.0"));

        assertThat(reasons(story)).singleElement().extracting(Reason::problem).asString().contains("rejected");
        assertThat(story.slot().live()).isNull();
    }

    @Test
    void comparesTheEpochBeforeItSets() {
        var story = creditRisk().deploys("1.0.0", 1).hear(approved("1.1.0", 2)).hear(deploy("ask", "1.1.0"));
        story.hear(asked("stop", "undeploy", null, Mode.UNKNOWN, null));

        story.hear(loaded("ask", "1.1.0"));

        assertThat(reasons(story)).singleElement().extracting(Reason::field).isEqualTo("epoch");
        assertThat(story.slot().epoch()).isEqualTo(2);
    }

    @Test
    void refusesARequestMadeOfAnotherEpoch() {
        var story = creditRisk().deploys("1.0.0", 1).hear(approved("1.1.0", 2));

        story.hear(asked("ask", "deploy", "1.1.0", Mode.LIVE, 0L));

        assertThat(reasons(story)).singleElement().extracting(Reason::field).isEqualTo("expectedEpoch");
    }

    @Test
    void letsASecondDeploymentWaitForTheFirst() {
        var story = creditRisk().hear(approved("1.0.0", 1)).hear(approved("1.1.0", 2)).hear(deploy("one", "1.0.0"));

        story.hear(deploy("two", "1.1.0"));

        assertThat(story.decision()).isInstanceOf(Decision.Waits.class);
    }

    @Test
    void takesTheFirstResultOfALoadAndNoOther() {
        var story = creditRisk().deploys("1.0.0", 1);

        story.hear(loaded("ask-1.0.0", "1.0.0"));

        assertThat(story.decision()).isInstanceOf(Decision.NothingNew.class);
        assertThat(story.slot().epoch()).isEqualTo(1);
    }

    @Test
    void failsBytesThatAreNotTheApprovedOnes() {
        var story = creditRisk().hear(approved("1.0.0", 1)).hear(deploy("ask", "1.0.0"));

        story.hear(loaded("ask", "6.6.6"));

        assertThat(reasons(story)).singleElement().extracting(Reason::field).isEqualTo("artefactDigest");
    }

    @Test
    void refusesACanaryWithAReason() {
        var story = creditRisk().hear(approved("1.0.0", 1));

        story.hear(asked("ask", "deploy", "1.0.0", Mode.CANARY, null));

        assertThat(reasons(story)).singleElement().extracting(Reason::field).isEqualTo("mode");
    }

    @Test
    void aRejectionThatArrivesBeforeTheApprovalItWithdrawsStillWins() {
        var story = creditRisk().hear(new Heard.Rejected("no", "1.0.0", 8)).hear(approved("1.0.0", 7));
        assertThat(story.decision()).isInstanceOf(Decision.NothingNew.class);

        story.hear(deploy("ask", "1.0.0"));

        assertThat(reasons(story)).singleElement().extracting(Reason::problem).asString().contains("rejected");
    }

    @Test
    void rollsBackToTheLastVersionThatIsStillApproved() {
        var story = creditRisk().deploys("1.0.0", 1).deploys("1.1.0", 2).deploys("1.2.0", 3);
        story.hear(new Heard.Rejected("no", "1.1.0", 4));

        story.hear(asked("back", "rollback", null, Mode.UNKNOWN, null));

        assertThat(story.facts()).singleElement().isInstanceOfSatisfying(Fact.RolledBack.class, back -> {
            assertThat(back.release().version()).isEqualTo("1.0.0");
            assertThat(back.fromVersion()).isEqualTo("1.2.0");
            assertThat(back.automatic()).isFalse();
            assertThat(back.epoch()).isEqualTo(7);
        });
        assertThat(story.slot().shadow()).isNull();
    }

    @Test
    void undeploysWhatIsLiveAndWhatIsInShadowEachWithItsOwnEpoch() {
        var story = creditRisk().deploys("1.0.0", 1).deploys("1.1.0", 2);

        story.hear(asked("stop", "undeploy", null, Mode.UNKNOWN, null));

        assertThat(story.facts()).extracting(f -> ((Fact.Undeployed) f).epoch()).containsExactly(4L, 5L);
        assertThat(story.slot().live()).isNull();
    }

    private static List<Reason> reasons(Story story) {
        assertThat(story.facts()).singleElement().isInstanceOf(Fact.Failed.class);
        return ((Fact.Failed) story.facts().getFirst()).reasons();
    }
}
