package io.assay.runtime.dmn;

import static io.assay.runtime.dmn.DmnFiles.numbers;
import static io.assay.runtime.dmn.DmnFiles.open;
import static io.assay.runtime.dmn.DmnFiles.score;
import static io.assay.runtime.dmn.DmnFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class DmnScoringTest {

    @Test
    void flattensTheStructuresThatItTakesAndAnswers() {
        try (DmnModel model = open("affordability")) {
            assertThat(model.inputs()).containsExactly(
                    Port.single("Applicant.Born", ValueType.STRING, false),
                    Port.single("Applicant.Job", ValueType.STRING, false),
                    Port.single("Applicant.Monthly money.Income", ValueType.DOUBLE, false),
                    Port.single("Applicant.Monthly money.Rent", ValueType.DOUBLE, false),
                    Port.single("Requested", ValueType.DOUBLE, false));
            assertThat(model.outputs()).extracting(Port::name).containsExactlyInAnyOrder(
                    "Free money", "Result.Affordable", "Result.Left", "Result.Adult since", "Steps", DmnModel.ERRORS);
            assertThat(model.outputs().getLast().name()).isEqualTo(DmnModel.ERRORS);
        }
    }

    @Test
    void answersDecisionsThatRestOnOthers() {
        try (DmnModel model = open("affordability")) {
            Map<String, Output> answer = score(model, applicants());

            assertThat(answer.get("Free money").numbers()).containsExactly(1199.9, 300);
            assertThat(answer.get("Result.Left").numbers()).containsExactly(1099.9, -200);
            assertThat(answer.get("Result.Affordable").numbers()).containsExactly(1, 0);
            assertThat(answer.get("Result.Adult since").texts()).containsExactly("2018-02-28", "1988-07-01");
            assertThat(answer.get("Steps").texts()[0]).isEqualTo("[{\"share\": 2500, \"step\": 1}, {\"share\": 1250, \"step\": 2}]");
            assertThat(answer.get(DmnModel.ERRORS).texts()).containsOnlyNulls();
        }
    }

    @Test
    void answersByTheHitPolicyOfEachTable() {
        try (DmnModel model = open("routing")) {
            Map<String, Output> answer = score(model, numbers("Age", 17, 18, 64.5, 66), texts("risk class", "high", "low", "mid 7", "low"),
                    numbers("Member", 0, 0, 1, 1));

            assertThat(answer.get("Route").texts()).containsExactly("DECLINE", "ACCEPT", "ACCEPT", "REFER");
            assertThat(answer.get("Band").texts()).containsExactly("young", "young", "old", "old");
            assertThat(answer.get("Points").numbers()[3]).isEqualTo(13.5);
            assertThat(answer.get(DmnModel.ERRORS).texts()[1]).startsWith(DmnModel.NO_RULE + ": ");
        }
    }

    @Test
    void saysForEachRowWhyADecisionHasNoAnswer() {
        try (DmnModel model = open("routing")) {
            Map<String, Output> answer = score(model, numbers("Age", 65, 30, Double.NaN), texts("risk class", "low", "high", "low"),
                    numbers("Member", 1, 1, 1));

            assertThat(answer.get("Route").texts()).containsOnlyNulls();
            assertThat(answer.get(DmnModel.ERRORS).texts()[0]).startsWith("conflict: UNIQUE").contains("[2, 3]");
            assertThat(answer.get(DmnModel.ERRORS).texts()[1]).startsWith("no rule: ").contains("Route");
            assertThat(answer.get("Points").numbers()[2]).isEqualTo(1);
        }
    }

    @Test
    void saysThatAValueIsNotOneOfThoseAllowed() {
        try (DmnModel model = open("affordability")) {
            Column[] applicants = applicants();
            applicants[1] = texts("Applicant.Job", "employed", "astronaut");

            Map<String, Output> answer = score(model, applicants);

            assertThat(answer.get("Free money").numbers()).containsExactly(1199.9, Double.NaN);
            assertThat(answer.get(DmnModel.ERRORS).texts()[1]).startsWith("error: ").contains("astronaut");
        }
    }

    @Test
    void takesTextsOrNumbersWhereNoTypeIsDeclaredAndTheTypeOfTheTableThatReadsThem() {
        String untyped = DmnFiles.text("routing").replace("<variable name=\"Age\" typeRef=\"number\"/>", "<variable name=\"Age\"/>");
        try (DmnModel model = DmnFiles.opened(untyped)) {
            assertThat(model.inputs().getFirst().type()).isEqualTo(ValueType.DOUBLE);
        }
        String free = DmnFiles.expression("x").replace("<variable name=\"x\" typeRef=\"string\"/>", "<variable name=\"x\"/>");
        try (DmnModel model = DmnFiles.opened(free)) {
            assertThat(score(model, numbers("x", 0.1), numbers("our external debt", 1)).get("answer").texts()).containsExactly("0.1");
            assertThat(score(model, texts("x", "a"), numbers("our external debt", 1)).get("answer").texts()).containsExactly("a");
        }
    }

    @Test
    void givesTheRulesWithTheThresholdsThatTheyTest() {
        try (DmnModel model = open("routing")) {
            RuleTable route = model.ruleTables().getFirst();

            assertThat(model.ruleTables()).extracting(RuleTable::hitPolicy).containsExactly("UNIQUE", "FIRST", "COLLECT");
            assertThat(route.inputs()).containsExactly("Age", "risk class");
            assertThat(route.rules().get(1)).isEqualTo(new RuleTable.Rule(List.of("[18..65]", "\"low\", \"mid 7\""), List.of("\"ACCEPT\"")));
            assertThat(route.thresholds(0)).extracting(Object::toString).containsExactly("18", "65");
            assertThat(route.thresholds(1)).isEmpty();
            assertThat(model.ruleTables().get(1).thresholds(0)).extracting(Object::toString).containsExactly("30.5", "60");
        }
    }

    @Test
    void answersSeveralThreadsAlike() throws Exception {
        Table rows = new Table(List.of(applicants()));
        try (DmnModel model = open("affordability"); var threads = Executors.newFixedThreadPool(4)) {
            Callable<List<String>> score = () -> model.score(rows, DmnFiles.AMPLE).stream()
                    .map(answer -> answer.name() + List.of(answer.numbers() == null ? answer.texts()[0] + "" : answer.numbers()[0] + ""))
                    .toList();
            List<String> expected = score.call();

            for (var answer : threads.invokeAll(Collections.nCopies(40, score))) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    private static Column[] applicants() {
        return new Column[] {
            texts("Applicant.Born", "2000-02-28", "1970-07-01"),
            texts("Applicant.Job", "employed", "retired"),
            numbers("Applicant.Monthly money.Income", 2000.1, 700),
            numbers("Applicant.Monthly money.Rent", 800.2, 400),
            numbers("Requested", 10_000, 50_000)
        };
    }
}
