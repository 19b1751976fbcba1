package io.assay.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AclsTest {

    private final Topics topics = Topics.declared();
    private final Acls acls = new Acls(topics);

    @Test
    void givesEachDecisionOneWritingPrincipal() {
        var decisions = topics.published().filter(t -> !t.saidBy().contains("people") && !t.saidBy().contains("tools"));

        assertThat(decisions.filter(t -> t.saidBy().size() == 1)).isNotEmpty().allSatisfy(topic ->
                assertThat(writers(topic)).containsExactly(Acls.principal(topic.saidBy().getFirst())));
    }

    @Test
    void letsOnlyEdgesSpeakForPeople() {
        assertThat(writers(topic("ApprovalGiven"))).containsExactly("assay-registry");
        assertThat(writers(topic("BreakGlassRequested"))).containsExactly("assay-deployment");
        assertThat(writers(topic("ModelSubmitted"))).containsExactly("assay-registry", "assay-tools");
        assertThat(writers(topic("DeploymentRequested"))).containsExactly("assay-deployment", "assay-tools");
    }

    @Test
    void letsPeopleReplayButNotDecide() {
        assertThat(topics.all().filter(t -> acls.mayWrite("assay-people", t)).map(Topic::name)).containsExactlyInAnyOrder(
                "modelops.registry-replay.v1", "modelops.validation-replay.v1", "modelops.deployment-replay.v1",
                "modelops.monitoring-replay.v1", "modelops.schemas.v1");
    }

    @Test
    void followsThePrefixOfAnEstate() {
        assertThat(new Acls(topics.under("bank")).all()).noneMatch(acl -> acl.name().contains("modelops"));
    }

    private List<String> writers(Topic topic) {
        return Stream.concat(topics.services().stream(), Stream.of("tools", "people"))
                .map(Acls::principal)
                .filter(principal -> acls.mayWrite(principal, topic))
                .toList();
    }

    private Topic topic(String event) {
        return topics.named(topics.nameOf(event)).orElseThrow();
    }
}
