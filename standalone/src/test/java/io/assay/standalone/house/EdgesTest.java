package io.assay.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.assay.topics.Acls;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say by a service's edge is what Kafka lets that service write for them. */
class EdgesTest {

    private static final Topics TOPICS = Topics.declared();
    private static final Acls ACLS = new Acls(TOPICS);

    @ParameterizedTest
    @ValueSource(strings = {"registry", "deployment", "monitoring"})
    void writesWhatItsPeopleSay(String service) {
        var said = saidByTheEdgeOf(service).toList();

        assertThat(said).isNotEmpty().allSatisfy(topic ->
                assertThat(ACLS.mayWrite(Acls.principal(service), topic)).as(service + " writes " + topic.name()).isTrue());
    }

    @Test
    void findsAnEdgeThatSaysWhatAnotherWrites() {
        assertThat(saidByTheEdgeOf("deployment").filter(topic -> !ACLS.mayWrite(Acls.principal("registry"), topic)))
                .extracting(Topic::event)
                .contains("DeploymentRequested");
    }

    private static Stream<Topic> saidByTheEdgeOf(String service) {
        return HouseClasses.main().stream()
                .filter(JavaClass.Predicates.resideInAPackage(Plan.ASSAY.beside(service + ".web")))
                .flatMap(edge -> edge.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("newBuilder"))
                .map(call -> call.getTargetOwner().getSimpleName())
                .distinct()
                .flatMap(event -> TOPICS.named(TOPICS.nameOf(event)).stream());
    }
}
