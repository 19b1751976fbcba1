package io.assay.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The AsyncAPI document says what the declaration of topics says, no more and no less. */
class AsyncApiTest {

    private final JsonNode document =
            new YAMLMapper().readTree(AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml"));
    private final Topics topics = Topics.declared();

    @Test
    void namesEveryPublishedTopicWithItsRetention() {
        var documented = document.get("channels").valueStream()
                .collect(Collectors.toMap(c -> c.get("address").asString(), AsyncApiTest::configuration));

        Map<String, String> declared = topics.published()
                .collect(Collectors.toMap(Topic::name, t -> t.kind().configuration().get("cleanup.policy") + " "
                        + t.kind().configuration().get("retention.ms")));

        assertThat(new TreeMap<>(documented)).isEqualTo(new TreeMap<>(declared));
    }

    @Test
    void namesEveryWriterAndReader() {
        var documented = new TreeSet<>(document.get("operations").propertyNames());

        var declared = topics.published().flatMap(AsyncApiTest::operations).collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(declared);
    }

    @Test
    void refersToSchemasThatExist() {
        var references = document.at("/components/messages").valueStream()
                .map(m -> m.at("/payload/schema/$ref").asString())
                .toList();

        assertThat(references).hasSize((int) topics.published().count())
                .allSatisfy(ref -> assertThat(AsyncApiTest.class.getResource("/" + ref.substring(2))).isNotNull());
    }

    private static String configuration(JsonNode channel) {
        JsonNode topic = channel.at("/bindings/kafka/topicConfiguration");
        return topic.get("cleanup.policy").get(0).asString() + " " + topic.get("retention.ms").asString();
    }

    private static Stream<String> operations(Topic topic) {
        return Stream.concat(
                topic.saidBy().stream().map(who -> who + "Says" + topic.event()),
                topic.heardBy().stream().map(who -> who + "Hears" + topic.event()));
    }
}
