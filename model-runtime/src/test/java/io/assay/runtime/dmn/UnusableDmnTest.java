package io.assay.runtime.dmn;

import static io.assay.runtime.dmn.DmnFiles.expression;
import static io.assay.runtime.dmn.DmnFiles.numbers;
import static io.assay.runtime.dmn.DmnFiles.open;
import static io.assay.runtime.dmn.DmnFiles.opened;
import static io.assay.runtime.dmn.DmnFiles.score;
import static io.assay.runtime.dmn.DmnFiles.text;
import static io.assay.runtime.dmn.DmnFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import io.assay.table.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.dmn.core.impl.DMNContextImpl;

class UnusableDmnTest {

    private static final String JAVA = "{java: {class: \"java.lang.System\", \"method signature\": \"getProperty(java.lang.String)\"}}";

    @Test
    void refusesFunctionsInJava() {
        String inJava = text("affordability").replace("<encapsulatedLogic kind=\"FEEL\">", "<encapsulatedLogic kind=\"Java\">");
        String boxed = text("expression").replace("<literalExpression><text>EXPRESSION</text></literalExpression>",
                "<functionDefinition kind=\"Java\"><context/></functionDefinition>");
        String inDocument = boxed.replace("kind=\"Java\"", "kind=\"PMML\"");

        refuses(inJava, "kind Java", "never run");
        refuses(boxed, "kind Java", "never run");
        refuses(inDocument, "kind PMML", "never run");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "function(a) external " + JAVA,
        "{f: function(a: string): string external " + JAVA + ", r: f(\"user.home\")}.r",
        "(function(a)/* so */external// this\n" + JAVA + ")(\"user.home\")"
    })
    void refusesExternalFunctions(String feel) {
        refuses(expression(feel), "external function", "never run");
    }

    @Test
    void refusesExternalFunctionsInTheTestsOfAType() {
        refuses(text("affordability").replace("\"employed\", \"retired\"", "(function(a) external " + JAVA + ")(?) = \"x\""),
                "external function", "line 11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.class", "x.getClass.name", "[x][class != null]", "{f: function() 1, c: f.evaluationContext}.c", "x . Class"})
    void refusesWordsThatReachIntoJava(String feel) {
        refuses(expression(feel), "reach into Java", "rename");
    }

    @ParameterizedTest
    @ValueSource(strings = {"our external debt + 1", "\"x.class\" + x", "if our external debt > 0 then \"external {\" else x"})
    void letsNamesAndTextsIn(String feel) {
        try (DmnModel model = opened(expression(feel))) {
            assertThat(score(model, texts("x", "a"), numbers("our external debt", 1)).get(DmnModel.ERRORS).texts()).containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "get value(x.chars, \"cl\" + \"ass\")",
        "get entries(x.chars)",
        "context put(x.chars, \"a\", 1)",
        "context put({a: x.chars}, [\"a\", \"b\"], 1)",
        "context merge([{a: 1}, x.chars])"
    })
    void handsOutNoPropertiesOfJavaObjects(String feel) {
        String untyped = expression(feel).replace("name=\"x\" typeRef=\"string\"", "name=\"x\"");
        try (DmnModel model = opened(untyped)) {
            var answer = score(model, texts("x", "a"), numbers("our external debt", 1));

            assertThat(answer.get("answer").texts()).containsOnlyNulls();
            assertThat(answer.get(DmnModel.ERRORS).texts()[0]).contains("is not a context");
        }
    }

    @Test
    void findsNoClassThatAModelNamesPastTheGate() {
        String xml = expression("{f: function(a) external " + JAVA + ", r: f(\"user.home\")}.r");

        var model = DmnEngine.compiled(xml);
        var result = DmnEngine.runtime(model).evaluateAll(model, new DMNContextImpl(Map.of("x", "a", "our external debt", 1)));

        assertThat(result.getDecisionResults().getFirst().getResult()).isNull();
        assertThat(result.getMessages().toString()).contains("java.lang.System");
    }

    @Test
    void refusesOtherDocumentsAndDocumentTypes() {
        refuses(text("routing").replace("<inputData id=\"age\"",
                "<import namespace=\"n\" importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"n\"/><inputData id=\"age\""),
                "another document", "import");
        refuses(text("routing").replace("<definitions ", "<!DOCTYPE definitions SYSTEM \"http://127.0.0.1:1/\"><definitions "), "DOCTYPE");
    }

    @Test
    void saysWhatIsNoDecisionModel() {
        refuses("<definitions/>", "has no decision");
        refuses("<html><body/></html>", "no decision model");
        refuses(expression("x +"), "the model has", "errors");
        refuses(text("routing").replaceAll("(?s)<decision .*</decision>", ""), "has no decision");
    }

    @Test
    void refusesListsAndStructuresThatHoldThemselves() {
        refuses(text("affordability").replace("<itemDefinition name=\"tMoney\">", "<itemDefinition name=\"tMoney\" isCollection=\"true\">"),
                "'Applicant.Monthly money' takes a list");
        refuses(text("affordability").replace("<itemComponent name=\"Rent\"><typeRef>number", "<itemComponent name=\"Rent\"><typeRef>tMoney"),
                "holds itself");
    }

    @Test
    void namesColumnRowAndValueThatItCannotTake() {
        try (DmnModel model = open("routing")) {
            badRows(() -> score(model, numbers("Age", 1), texts("risk class", "a")), "column 'Member'", "is missing");
            badRows(() -> score(model, texts("Age", "x"), texts("risk class", "a"), numbers("Member", 1)), "'Age' holds text", "a number");
            badRows(() -> score(model, numbers("Age", 1, 1), texts("risk class", "a", "b"), numbers("Member", 1, 3)),
                    "'Member' has '3.0' in row 1", "0 or 1");
        }
        try (DmnModel model = open("affordability")) {
            badRows(() -> score(model, texts("Applicant.Born", "31.12.1999"), texts("Applicant.Job", "retired"),
                    numbers("Applicant.Monthly money.Income", 1), numbers("Applicant.Monthly money.Rent", 1), numbers("Requested", 1)),
                    "'Applicant.Born' has '31.12.1999' in row 0", "2024-02-29");
        }
    }

    @Test
    void stopsWhenItsTimeIsUpAndSaysThatItIsClosed() {
        DmnModel model = opened(expression("x"));
        Table rows = new Table(List.of(texts("x", "a"), numbers("our external debt", 1)));

        assertThatThrownBy(() -> model.score(rows, Duration.ZERO)).isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("did not answer within PT0S");
        model.close();
        assertThatThrownBy(() -> model.score(rows, Duration.ofSeconds(1))).isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("closed");
    }

    private static void refuses(String dmn, String... words) {
        assertThatThrownBy(() -> opened(dmn)).isInstanceOf(UnusableModelException.class).hasMessageContainingAll(words);
    }

    private static void badRows(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(BadRowsException.class).hasMessageContainingAll(words);
    }
}
