package io.assay.deployment.domain;

import static io.assay.deployment.domain.Pleas.asked;
import static io.assay.deployment.domain.Pleas.plea;
import static io.assay.deployment.domain.Pleas.registered;
import static io.assay.deployment.domain.Pleas.signed;
import static io.assay.deployment.domain.Story.creditRisk;
import static io.assay.deployment.domain.Story.deploy;
import static io.assay.deployment.domain.Story.loaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.deployment.TestKeys;
import io.assay.wire.decision.Decision;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmergenciesTest {

    private static Story burning() {
        return creditRisk().deploys("1.0.0", 1).hear(registered("1.1.0"));
    }

    @Test
    void twoPeopleInTheTwoRolesDeployPastTheGateAndAnIncidentIsOpen() {
        var story = burning().hear(asked("one", "1.1.0", true));
        assertThat(story.facts()).isEmpty();

        story.hear(asked("two", "1.1.0", false));
        assertThat(story.facts()).singleElement().isInstanceOf(Fact.EmergencyLoadAsked.class);
        story.hear(loaded("two", "1.1.0"));

        assertThat(story.facts()).singleElement().isInstanceOfSatisfying(Fact.BrokeGlass.class, broke -> {
            assertThat(broke.emergency().persons()).containsExactly("person:otto", "person:rolf");
            assertThat(broke.emergency().requestIds()).containsExactly("one", "two");
            assertThat(broke.epoch()).isEqualTo(2);
            assertThat(broke.incident()).isEqualTo("break-glass-prod-2");
            assertThat(broke.replacedVersion()).isEqualTo("1.0.0");
        });
        assertThat(story.slot().live().incident()).isEqualTo("break-glass-prod-2");
    }

    @Test
    void aNormalApprovalsDeploymentOfTheSameVersionEndsIt() {
        var story = burning().hear(asked("one", "1.1.0", true)).hear(asked("two", "1.1.0", false)).hear(loaded("two", "1.1.0"));

        story.deploys("1.1.0", 5);

        assertThat(story.facts()).first().isInstanceOf(Fact.Deployed.class);
        assertThat(story.slot().live().incident()).isNull();
        story.hear(deploy("again", "1.1.0"));
        assertThat(story.facts()).singleElement().isInstanceOf(Fact.Failed.class);
    }

    @Test
    void whatServesInAnEmergencyIsNoWayBackForARollback() {
        var story = burning().hear(asked("one", "1.1.0", true)).hear(asked("two", "1.1.0", false)).hear(loaded("two", "1.1.0"));
        story.deploys("1.2.0", 5);

        story.hear(Story.asked("back", "rollback", null, Mode.UNKNOWN, null));

        assertThat(story.facts()).singleElement().isInstanceOfSatisfying(
                Fact.RolledBack.class, back -> assertThat(back.release().version()).isEqualTo("1.0.0"));
    }

    @Test
    void refusesOnePersonTwiceAnAuthorAndAnyOtherRole() {
        var story = burning().hear(asked("one", "1.1.0", true));

        assertThat(story.hear(asked("two", "1.1.0", "person:otto", "risk-officer")).attempts())
                .containsExactly("same-person-twice");
        assertThat(story.hear(asked("three", "1.1.0", "person:dana", "risk-officer")).attempts())
                .containsExactly("self-approval");
        assertThat(story.hear(asked("four", "1.1.0", "person:vera", "validator")).attempts())
                .containsExactly("not-allowed");
    }

    @Test
    void refusesOtherBytesAndWhatIsRecalledOrRetired() {
        var plea = new Plea("one", "1.1.0", "prod", "assay:sha256/other", "person:otto", "operator", "fire", null);
        var retired = burning().hear(new Heard.Retired("end", "1.1.0", 2));

        assertThat(burning().hear(signed(plea, TestKeys.REGISTRY)).attempts()).containsExactly("other-digest");
        assertThat(burning().recalled("1.1.0").hear(asked("one", "1.1.0", true)).attempts()).containsExactly("recalled");
        assertThat(retired.hear(asked("one", "1.1.0", true)).refusal()).contains("1.1.0 is retired");
    }

    @Test
    void refusesWhatIsNotSignedForExactlyThis() {
        Plea plea = plea("one", "1.1.0", "person:otto", "operator");
        var borrowed = new Heard.EmergencyAsked(plea, asked("one", "1.0.0", true).attested());

        assertThat(burning().hear(new Heard.EmergencyAsked(plea, null)).attempts()).containsExactly("unsigned");
        assertThat(burning().hear(signed(plea, TestKeys.STRANGER)).attempts()).containsExactly("unknown-key");
        assertThat(burning().hear(signed(plea, TestKeys.VALIDATION)).attempts()).containsExactly("not-allowed");
        assertThat(burning().hear(borrowed).attempts()).containsExactly("contradiction");
    }

    @Test
    void twoPleasTooFarApartAreNotOneEmergency() {
        var story = burning().hear(asked("one", "1.1.0", true));

        story.at(Story.NOON.plus(Duration.ofMinutes(61))).hear(asked("two", "1.1.0", false));

        assertThat(story.facts()).isEmpty();
    }

    @Test
    void waitsForTheRegistrationAndRecallsStopItToTheLast() {
        var story = creditRisk().hear(asked("one", "1.1.0", true));
        assertThat(story.decision()).isInstanceOf(Decision.Waits.class);
        story.hear(registered("1.1.0")).hear(asked("one", "1.1.0", true)).hear(asked("two", "1.1.0", false));

        story.recalled("1.1.0").hear(loaded("two", "1.1.0"));

        assertThat(story.facts()).singleElement().isInstanceOf(Fact.Failed.class);
    }
}
