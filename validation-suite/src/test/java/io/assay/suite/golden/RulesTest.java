package io.assay.suite.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "{'kind': 'exact', 'expected': 'Yes'}                              |  Yes       | true",
        "{'kind': 'exact', 'expected': 'Yes'}                              | yes        | false",
        "{'kind': 'exact', 'expected': ['Yes', 'Sure'], 'ignoreCase': true}| sure       | true",
        "{'kind': 'exact', 'expected': 'Yes', 'trim': false}               | \" Yes\"   | false",
        "{'kind': 'contains', 'all': ['14', 'days']}                       | in 14 days | true",
        "{'kind': 'contains', 'all': ['14', 'weeks']}                      | in 14 days | false",
        "{'kind': 'contains', 'any': ['weeks', 'DAYS'], 'ignoreCase': true}| in 14 days | true",
        "{'kind': 'contains', 'not': ['guarantee']}                        | I guarantee| false",
        "{'kind': 'regex', 'pattern': '^in \\\\d+ days$'}                  | in 14 days | true",
        "{'kind': 'regex', 'pattern': 'DAYS'}                              | in 14 days | false",
        "{'kind': 'number', 'expected': 14}                                | in 14 days | true",
        "{'kind': 'number', 'expected': 14}                                | in 2 weeks | false",
        "{'kind': 'number', 'expected': 1250, 'relative': 0.01}            | EUR 1,245.5| true",
        "{'kind': 'number', 'expected': 3, 'absolute': 0.5, 'take': 'first'} | 3.4 of 9 | true",
        "{'kind': 'number', 'expected': 0}                                 | none       | false",
    })
    void tellRightAnswersFromWrongOnes(String grader, String answer, boolean right) {
        Rule rule = rule(grader);

        assertThat(rule.passes(answer)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "10-14 | 10.0, 14.0", "it fell by -2.5e3 | -2500.0", "B2B since 2019 | 2019.0", "1,2345 | 1.0, 2345.0",
        "−7 and 1,234,567.5 | -7.0, 1234567.5", "version 2.10.3 | 2.1, 3.0", "3e9999 | 3.0"
    })
    void findNumbersFromLeftToRight(String answer, String numbers) {
        assertThat(NumberRule.numbers(answer)).hasToString("[" + numbers + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "{'kind': 'judge'}                                      | 'kind' is 'judge'; use human, contains, exact",
        "{'kind': 'exact'}                                      | 'expected' is missing",
        "{'kind': 'exact', 'expected': 'a', 'trimm': true}      | 'trimm' is not known; use kind, name, expected, trim",
        "{'kind': 'exact', 'expected': 'a', 'trim': 'no'}       | 'trim' is not true or false",
        "{'kind': 'contains'}                                   | 'all' is missing, and so are any and not",
        "{'kind': 'contains', 'all': ['']}                      | 'all' is neither a text nor a list of 1 to 1000 texts",
        "{'kind': 'regex', 'pattern': '('}                      | 'pattern' is no regular expression",
        "{'kind': 'regex', 'pattern': '(?=a)'}                  | which has no look-around",
        "{'kind': 'regex', 'pattern': '(a{100}){100}'}          | 'pattern' needs",
        "{'kind': 'number'}                                     | 'expected' is missing",
        "{'kind': 'number', 'expected': 1, 'absolute': -1}      | 'absolute' is -1.0; give 0 or more",
        "{'kind': 'number', 'expected': 1, 'take': 'middle'}    | 'take' is 'middle'; use first or last",
    })
    void refusesAGraderThatSaysNothingClear(String grader, String problem) {
        assertThatThrownBy(() -> rule(grader))
                .isInstanceOf(UnfitFileException.class)
                .hasMessageStartingWith("golden set, line 1, graders[0]: ")
                .hasMessageContaining(problem);
    }

    @Test
    void answersAtOnceWhereABacktrackingExpressionWouldNotEnd() {
        Rule rule = rule("{'kind': 'regex', 'pattern': '^(a+)+$'}");

        boolean passes = rule.passes("a".repeat(100_000) + "!");

        assertThat(passes).isFalse();
    }

    private static Rule rule(String grader) {
        GoldenSet set = GoldenSet.read(Written.file(
                ("{'id': 'a', 'input': 'b', 'graders': [" + grader + "]}").replace('\'', '"')));
        return ((Grader.ByRule) set.items().getFirst().graders().getFirst()).rule();
    }
}
