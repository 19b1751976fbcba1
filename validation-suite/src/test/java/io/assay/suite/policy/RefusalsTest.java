package io.assay.suite.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    static Stream<Mistake> mistakes() {
        return Mistake.all();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsWhereAMistakeIsAndWhatToDo(Mistake mistake) {
        String text = mistake.text();

        List<Problem> problems = problems(text.getBytes(StandardCharsets.UTF_8));

        assertThat(text).isNotEqualTo(Policies.SMALL);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line() + ":" + problem.column()).isEqualTo(mistake.at());
            assertThat(problem.words()).contains(mistake.words());
        });
    }

    @Test
    void tellsAllThatIsWrongAtOnceInTheOrderOfTheFile() {
        String text = Policies.SMALL
                .replace("at-least: 0.55", "at-least: 55")
                .replace("name: small", "nam: small")
                .replace("log_loss_lower", "lag_loss_lower");

        List<Problem> problems = problems(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).extracting(Problem::line).containsExactly(1, 1, 22, 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {".nan", ".inf", "-.inf"})
    void refusesNumbersThatAreNotFiniteAndDecimal(String number) {
        String text = Policies.SMALL.replace("at-least: 0.7", "at-least: " + number);

        List<Problem> problems = problems(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(21);
            assertThat(problem.words()).endsWith("is " + number + "; give a finite decimal number");
        });
    }

    @Test
    void refusesATierThatNothingCouldFail() {
        String text = Policies.SMALL.replace("severity: blocking", "severity: information");

        List<Problem> problems = problems(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).extracting(Problem::words).anySatisfy(words -> assertThat(words)
                .contains("tiers.high blocks nothing, so that every model would pass"));
    }

    @Test
    void refusesATierThatRequiresNothingToBeMeasured() {
        String text = Policies.SMALL.replaceFirst(" +requires: .*\n", "");

        List<Problem> problems = problems(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).extracting(Problem::words).anySatisfy(words -> assertThat(words)
                .startsWith("tiers.high requires nothing, so that a model of which nothing was measured could pass"));
    }

    @Test
    void refusesToRequireWhatOnlyInforms() {
        String text = Policies.SMALL.replace("severity: condition, at-least: 0.55", "severity: information, at-least: 0.55");

        List<Problem> problems = problems(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).singleElement().extracting(problem -> problem.in("policy.yaml")).asString()
                .startsWith("policy.yaml:18:72: tiers.high.requires[1].checks[0] is auc, which only informs in tiers.low");
    }

    @Test
    void refusesWhatIsNoPolicyAtAll() {
        byte[] nothing = {};
        byte[] broken = "name: [".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "name: für".getBytes(StandardCharsets.ISO_8859_1);
        byte[] list = "- name".getBytes(StandardCharsets.UTF_8);
        byte[] two = (Policies.SMALL + "---\n" + Policies.SMALL).getBytes(StandardCharsets.UTF_8);

        List<List<Problem>> told = Stream.of(nothing, broken, latin, list, two).map(RefusalsTest::problems).toList();

        assertThat(told).allSatisfy(problems -> assertThat(problems).singleElement()
                .satisfies(problem -> assertThat(problem.line()).isPositive()));
    }

    @Test
    void staysSmallOnTextMadeToExhaustIt() {
        byte[] deep = ("name: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        byte[] large = ("name: " + "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        byte[] itself = "name: &name [*name]".getBytes(StandardCharsets.UTF_8);
        byte[] expression = Policies.SMALL.replace("features > 2", "(".repeat(200) + "true" + ")".repeat(200))
                .getBytes(StandardCharsets.UTF_8);

        List<List<Problem>> told = Stream.of(deep, large, itself, expression).map(RefusalsTest::problems).toList();

        assertThat(told).allSatisfy(problems -> assertThat(problems).isNotEmpty());
        assertThat(told.getFirst()).singleElement().extracting(Problem::words).asString().contains("nested deeper than 16");
    }

    private static List<Problem> problems(byte[] text) {
        var refused = catchThrowableOfType(PolicyRefusedException.class, () -> PolicyFile.policy("policy.yaml", text));
        assertThat(refused).isNotNull();
        return refused.problems();
    }
}
