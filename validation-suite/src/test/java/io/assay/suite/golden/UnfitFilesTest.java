package io.assay.suite.golden;

import static io.assay.suite.golden.Written.items;
import static io.assay.suite.golden.Written.lines;
import static io.assay.suite.golden.Written.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnfitFilesTest {

    private static final String YES = "{'item': 'q1', 'answer': 'yes'}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "\"\"                                      | golden set: it has no items",
        "[]                                      | golden set: it has no items",
        "{'id': 'a'                              | golden set, line 1: it cannot be read",
        "{'id': 'a', 'id': 'b'}                  | golden set, line 1: it cannot be read",
        "[{'id': 1}] x                           | golden set, line 1: 'id' is no text",
        "42                                      | stands where an object should begin",
        "{'input': 'x'}                          | golden set, line 1: 'id' is missing",
        "{'id': 'a', 'input': 'x'}               | 'graders' is missing or empty; say by at least one grader",
        "{'id': 'a', 'input': 'x', 'grader': []} | 'grader' is not known; use id, input, refuse, graders, attributes",
        "{'id': 'a', 'input': 'x', 'refuse': true, 'graders': [{'kind': 'human'}]} | 'graders' stands beside refuse: true",
        "{'id': 'a', 'input': 'x', 'graders': [{'kind': 'human'}, {'kind': 'human'}]} | graders[1]: 'name' 'human' is there twice",
        "{'id': 'a', 'input': 'x', 'graders': [1]} | graders[0] is no object",
        "{'id': 'a', 'input': 'x', 'attributes': {'topic': 1}, 'graders': [{'kind': 'human'}]} | 'attributes' is no object of",
    })
    void saysWhatIsWrongWithAGoldenSet(String text, String problem) {
        Observation last = Written.trial(text.replace('\'', '"'), "").observations().getLast();

        assertThat(last.check()).isEqualTo(CheckNames.GOLDEN_SET);
        assertThat(last.words()).contains(problem);
        assertThat(last.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.INCONCLUSIVE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "\"\"                                               | 1 of 1 items have not the answers 1 to 1",
        "{'item': 'q9', 'answer': 'yes'}                  | answers, line 1: 'item' 'q9' is not in the golden set",
        "{'item': 'q1'}                                   | answers, line 1: 'answer' is missing",
        "{'item': 'q1', 'answer': 'a', 'latency': 3}      | 'latency' is not known; use item, repeat, answer, refused",
        "{'item': 'q1', 'answer': 'a', 'repeat': 0}       | 'repeat' is 0.0; give a whole number from 1 to 1000",
        "{'item': 'q1', 'answer': 'a', 'repeat': 2}       | 1 of 1 items have not the answers 1 to 1",
        "{'item': 'q1', 'answer': 'a', 'latencyMillis': -1} | 'latencyMillis' is -1.0; give milliseconds",
        "{'item': 'q1', 'answer': 'a', 'grades': [{'grader': 'tone', 'kind': 'human', 'pass': true}]} | which item 'q1' has not",
        "{'item': 'q1', 'answer': 'a', 'grades': [{'grader': 'exact', 'kind': 'model', 'pass': true}]} | no model's grade is taken",
        "{'item': 'q1', 'answer': 'a', 'grades': [{'grader': 'exact', 'kind': 'human'}]} | 'pass' is missing, and so is score",
        "{'item': 'q1', 'answer': 'a', 'grades': [{'grader': 'exact', 'kind': 'human', 'score': 3}]} | no least score",
    })
    void saysWhatIsWrongWithAnswers(String text, String problem) {
        Observation last = Written.trial(items(1), text.replace('\'', '"')).observations().getLast();

        assertThat(last.check()).isEqualTo(CheckNames.GOLDEN_ANSWERS);
        assertThat(last.words()).contains(problem);
    }

    @Test
    void namesTheLineOfALaterProblem() {
        String answers = (YES + "\n\n" + YES).replace('\'', '"');

        assertThat(refusal(items(1), answers)).startsWith("answers, line 3: 'repeat' 1 of item 'q1' is there twice");
        assertThat(refusal(items(2) + "\n" + items(1), answers)).startsWith("golden set, line 3: 'id' 'q1' is there twice");
    }

    @Test
    void refusesAnswersThatLeaveItemsOut() {
        String answers = lines(7, i -> "{\"item\": \"q" + i + "\", \"answer\": \"yes\"}");

        assertThat(refusal(items(12), answers))
                .isEqualTo("answers: 5 of 12 items have not the answers 1 to 1 that others have, first of all q8, q9, q10;"
                        + " answer every item equally often");
    }

    @Test
    void readsNoObjectThatIsTooLargeOrTooDeep() {
        String long1 = "{\"item\": \"q1\", \"grades\": [" + "{},".repeat(1_000_000) + "{}]}";
        String deep = "{\"item\": " + "[".repeat(1_000);

        assertThat(refusal(items(1), long1)).contains("an object has more than 1048576 bytes");
        assertThat(refusal(items(1), deep)).contains("answers, line 1: it cannot be read", "32 levels deep");
    }

    @Test
    void asksForTheGradeThatOnlyAPersonCanGive() {
        String item = "{'id': 'q1', 'input': 'x', 'graders': [{'kind': 'human', 'name': 'tone', 'least': 3}]}".replace('\'', '"');

        assertThat(refusal(item, YES.replace('\'', '"'))).contains("answers, line 1: 'grades' lacks that of 'tone'");
    }
}
