package io.assay.runtime.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.Output;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "foobar ~ ^fo*b ~ `` ~ true",
        "FOOBAR ~ foo ~ i ~ true",
        "hello world ~ hello\\ sworld ~ x ~ true",
        "a+b ~ a+b ~ q ~ true",
        "kind ~ ^[a-z-[aeiou]]+$ ~ `` ~ false",
        "knd ~ ^[a-z-[aeiou]]+$ ~ `` ~ true",
        "xa-1 ~ ^\\i\\c*$ ~ `` ~ true",
        "hello ~ ^\\p{IsBasicLatin}+$ ~ `` ~ true",
        "abab ~ ^(ab)\\1$ ~ `` ~ true"
    })
    void matchesAsXPathDoes(String input, String pattern, String flags, boolean matches) {
        assertThat(FeelPattern.of(pattern, flags).matcher(input).find()).isEqualTo(matches);
    }

    @Test
    void endsAtTheVeryEndUnlessLinesAreAskedFor() {
        assertThat(FeelPattern.of("a$", "").matcher("a\n").find()).isFalse();
        assertThat(FeelPattern.of("a$", "m").matcher("a\nb").find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)", "(a)\\2", "\\Qa", "a\\", "[a"})
    void refusesWhatIsNoRegularExpressionOfXPath(String pattern) {
        assertThatThrownBy(() -> FeelPattern.of(pattern, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "replace(\"abracadabra\", \"bra\", \"*\") ~ a*cada*",
        "replace(\"a-b\", \"(\\w)-(\\w)\", \"$2-$1$3\") ~ b-a",
        "replace(\"abc\", \"b\", \"\\$\") ~ a$c",
        "replace(\"a.c\", \".\", \"$\", \"q\") ~ a$c"
    })
    void replacesAsXPathDoes(String feel, String replaced) {
        assertThat(evaluated(feel).get("answer").texts()).containsExactly(replaced);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "matches(\"a\", \"a\", \"') or unparsed-text-available('file:///etc/passwd\")",
        "replace(\"a\", \"a\", \"b\", \"', doc('http://127.0.0.1:1/'))('\")",
        "replace(\"a\", \"x*\", \"b\")"
    })
    void answersNothingButAnErrorToFlagsThatAreNone(String feel) {
        Map<String, Output> answer = evaluated(feel);

        assertThat(answer.get("answer").texts()).containsOnlyNulls();
        assertThat(answer.get(DmnModel.ERRORS).texts()[0]).startsWith("error: ").contains("pattern");
    }

    private static Map<String, Output> evaluated(String feel) {
        try (DmnModel model = DmnFiles.opened(DmnFiles.expression(feel))) {
            return DmnFiles.score(model, DmnFiles.texts("x", "a"), DmnFiles.numbers("our external debt", 1));
        }
    }
}
