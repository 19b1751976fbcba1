package io.assay.deployment.domain;

import static io.assay.deployment.domain.Story.approved;
import static io.assay.deployment.domain.Story.creditRisk;
import static io.assay.deployment.domain.Story.deploy;
import static io.assay.deployment.domain.Story.loaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.wire.decision.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {

    private static final Heard SUSPENDED = new Heard.Suspended("event", "1.0.0", 7, "a finding is overdue");

    private static Story thatStops() {
        return Story.of(new Policy.ForEnvironment(false, true, Fallback.NONE, Fallback.STOP));
    }

    private static List<String> undeployed(Story story) {
        return story.facts().stream().map(f -> ((Fact.Undeployed) f).mode() + " " + ((Fact.Undeployed) f).version()).toList();
    }

    @Test
    void aSuspendedVersionIsDeployedAgainOnlyAfterALaterApproval() {
        var story = creditRisk().hear(approved("1.0.0", 1)).hear(SUSPENDED);

        story.hear(deploy("one", "1.0.0"));
        assertThat(((Fact.Failed) story.facts().getFirst()).reasons().getFirst().problem())
                .contains("suspended: a finding is overdue");
        story.hear(approved("1.0.0", 6)).hear(deploy("two", "1.0.0"));
        assertThat(story.facts()).singleElement().isInstanceOf(Fact.Failed.class);
        story.hear(approved("1.0.0", 8)).hear(deploy("three", "1.0.0"));
        assertThat(story.facts()).singleElement().isInstanceOf(Fact.LoadAsked.class);
    }

    @Test
    void aSuspensionThatComesBeforeTheApprovalItTakesBackStillWins() {
        var story = creditRisk().hear(SUSPENDED).hear(approved("1.0.0", 6));

        assertThat(story.decision()).isInstanceOf(Decision.NothingNew.class);
    }

    @Test
    void whatServesGoesOnOrStopsAsPolicySays() {
        var goesOn = creditRisk().deploys("1.0.0", 1).hear(SUSPENDED);
        var stops = thatStops().deploys("1.0.0", 1).hear(SUSPENDED);

        assertThat(goesOn.facts()).isEmpty();
        assertThat(goesOn.slot().live().version()).isEqualTo("1.0.0");
        assertThat(undeployed(stops)).containsExactly("LIVE 1.0.0");
        assertThat(stops.slot().live()).isNull();
    }

    @Test
    void whatIsSuspendedWhileItLoadsDoesNotGoLive() {
        var story = creditRisk().hear(approved("1.0.0", 1)).hear(deploy("ask", "1.0.0")).hear(SUSPENDED);

        story.hear(loaded("ask", "1.0.0"));

        assertThat(story.facts()).singleElement().isInstanceOf(Fact.Failed.class);
        assertThat(story.slot().live()).isNull();
    }

    @Test
    void aRetiredVersionLeavesLiveAndShadowWhateverPolicySays() {
        var story = creditRisk().deploys("1.0.0", 1).deploys("1.1.0", 2);

        story.hear(new Heard.Retired("end", "1.0.0", 3));

        assertThat(undeployed(story)).containsExactly("SHADOW 1.0.0");
        assertThat(story.slot().live().version()).isEqualTo("1.1.0");
    }

    @Test
    void recalledBytesLeaveAtOnceAndNeverComeBack() {
        var story = creditRisk().deploys("1.0.0", 1).deploys("1.1.0", 2);

        story.recalled("1.1.0").hear(new Heard.Woken());

        assertThat(undeployed(story)).containsExactly("LIVE 1.1.0");
        assertThat(((Fact.Undeployed) story.facts().getFirst()).requestId()).isEqualTo("recall-1.1.0");
        story.hear(deploy("again", "1.1.0"));
        assertThat(((Fact.Failed) story.facts().getFirst()).reasons().getFirst().problem()).contains("it leaks");
    }

    @Test
    void aRecallWhileItLoadsIsInTime() {
        var story = creditRisk().hear(approved("1.0.0", 1)).hear(deploy("ask", "1.0.0")).recalled("1.0.0");

        story.hear(loaded("ask", "1.0.0"));

        assertThat(story.slot().live()).isNull();
    }

    @Test
    void isWokenWhenAnApprovalEndsOnlyWhereThatMeansStop() {
        var goesOn = creditRisk().deploys("1.0.0", 1);
        var stops = thatStops().deploys("1.0.0", 1);
        var end = Story.NOON.plusSeconds(86_400);

        assertThat(goesOn.deployment().due(goesOn.slots())).isNull();
        assertThat(stops.deployment().due(stops.slots())).isEqualTo(end);
        assertThat(undeployed(stops.at(end).hear(new Heard.Woken()))).containsExactly("LIVE 1.0.0");
        assertThat(stops.deployment().due(stops.slots())).isNull();
    }
}
