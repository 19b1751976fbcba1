package io.assay.suite.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRuleTest {

    private static final String TICKET = "{'type': 'object', 'required': ['days'], 'additionalProperties': false,"
            + " 'properties': {'days': {'$ref': '#/$defs/days'}, 'iban': {'pattern': '^[A-Z]{2}'}},"
            + " '$defs': {'days': {'type': 'integer', 'minimum': 0, 'multipleOf': 7}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'days': 14} | true", "{'days': 14, 'iban': 'DE1'} | true", "{'days': 15} | false", "{'days': 14, 'iban': 'x'} | false",
        "{'days': 14, 'more': 1} | false", "{} | false", "14 | false", "fourteen | false", "{'days': 14} and so on | false",
        "{'days': 1e999} | false", "{'days': 7, 'days': 14} | false"
    })
    void takesWhatTheSchemaAccepts(String answer, boolean right) {
        Rule rule = rule(TICKET);

        assertThat(rule.passes(answer.replace('\'', '"'))).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "123456789e308"})
    void isNotHeldUpByANumberThatWouldFillTheMemory(String number) {
        Rule rule = rule("{'multipleOf': 0.01, 'minimum': 5, 'type': 'integer'}");

        assertThat(rule.passes(number)).isFalse();
    }

    @Test
    void doesNotTakeAnAnswerThatIsNestedWithoutEnd() {
        Rule rule = rule("{'type': 'array'}");

        assertThat(rule.passes("[".repeat(100_000) + "]".repeat(100_000))).isFalse();
    }

    @Test
    void answersAtOnceWhereABacktrackingPatternWouldNotEnd() {
        Rule rule = rule("{'pattern': '^(a+)+$'}");

        assertThat(rule.passes('"' + "a".repeat(50_000) + "!\"")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'$ref': 'http://127.0.0.1/schema'}                              | and only #/$defs/<name> of its own is taken",
        "{'$ref': 'file:///etc/passwd'}                                   | and only #/$defs/<name> of its own is taken",
        "{'$ref': '#'}                                                    | and only #/$defs/<name> of its own is taken",
        "{'$id': 'http://127.0.0.1/'}                                     | the keyword '$id', which is not taken here",
        "{'$dynamicRef': '#x'}                                            | the keyword '$dynamicRef', which is not taken here",
        "{'$schema': 'http://127.0.0.1/meta'}                             | is not of draft 2020-12",
        "{'$ref': '#/$defs/a', '$defs': {'a': {'items': {'$ref': '#/$defs/a'}}}} | refers to '#/$defs/a' from within it",
        "{'requird': ['a']}                                               | the keyword 'requird', which is not taken here",
        "{'pattern': '('}                                                 | is no regular expression",
        "{'items': 3}                                                     | has '3' where a schema should stand",
        "['text']                                                         | where a schema should stand",
    })
    void refusesASchemaThatReachesElsewhereOrIsNone(String schema, String problem) {
        assertThatThrownBy(() -> rule(schema)).isInstanceOf(UnfitFileException.class).hasMessageContaining(problem);
    }

    @Test
    void refusesASchemaThatGrowsWithoutBoundWhenItsReferencesAreFollowed() {
        String defs = IntStream.range(0, 40)
                .mapToObj(i -> "'d%d': {'allOf': [{'$ref': '#/$defs/d%d'}, {'$ref': '#/$defs/d%d'}]}".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(", "));

        assertThatThrownBy(() -> rule("{'$ref': '#/$defs/d0', '$defs': {" + defs + ", 'd40': true}}"))
                .hasMessageContaining("grows beyond 10000");
    }

    private static Rule rule(String schema) {
        GoldenSet set = GoldenSet.read(Written.file(
                ("{'id': 'a', 'input': 'b', 'graders': [{'kind': 'json-schema', 'schema': " + schema + "}]}").replace('\'', '"')));
        return ((Grader.ByRule) set.items().getFirst().graders().getFirst()).rule();
    }
}
