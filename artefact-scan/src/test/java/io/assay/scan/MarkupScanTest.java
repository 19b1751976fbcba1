package io.assay.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupScanTest {

    private static final String ENTITY = "<?xml version='1.0' encoding='%s'?><!DOCTYPE PMML [<!ENTITY x SYSTEM 'http://127.0.0.1:1/x'>]><PMML version='4.4'>&x;</PMML>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "US-ASCII", "UTF-16"})
    void refusesADoctypeInEveryEncoding(String encoding) {
        assertThat(Scanned.rules("pmml", ENTITY.formatted(encoding).getBytes(Charset.forName(encoding)))).containsExactly("xml-doctype");
    }

    @Test
    void refusesADoctypeInUtf16WithoutAMark() {
        assertThat(Scanned.rules("pmml", ENTITY.formatted("UTF-16").getBytes(StandardCharsets.UTF_16LE))).containsExactly("xml-doctype");
        assertThat(Scanned.rules("pmml", ENTITY.formatted("UTF-16").getBytes(StandardCharsets.UTF_16BE))).containsExactly("xml-doctype");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "IBM037", "UTF-16", "UTF-32", "made-up"})
    void refusesAnEncodingThatReadersTakeDifferently(String encoding) {
        assertThat(Scanned.rules("pmml", ENTITY.formatted(encoding).getBytes(StandardCharsets.US_ASCII))).containsExactly("xml-encoding");
    }

    @Test
    void refusesInstructionsIncludesAndBrokenXml() {
        assertThat(Scanned.rules("pmml", Samples.pmml("<?xml-stylesheet href='http://127.0.0.1:1/x'?>"))).containsExactly("xml-instruction");
        assertThat(Scanned.rules("pmml", Samples.pmml("<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='/etc/canary'/>"))).containsExactly("xml-include");
        assertThat(Scanned.rules("pmml", Samples.pmml("&canary;"))).hasSize(1);
        assertThat(Scanned.rules("pmml", Samples.pmml("<a>"))).containsExactly("xml-structure");
        assertThat(Scanned.rules("pmml", Samples.pmml("\u00e9").clone())).isEmpty();
        assertThat(Scanned.rules("pmml", Zip.patched(Samples.pmml("\u00e9"), Zip.find(Samples.pmml("\u00e9"), "\u00c3", 1), 0xff))).containsExactly("xml-structure");
    }

    @Test
    void ignoresTheLocationOfASchema() {
        byte[] file = Samples.pmml("<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='x http://127.0.0.1:1/x.xsd'/>");

        assertThat(ArtefactScan.scan("pmml", file)).isEmpty();
    }

    @Test
    @Timeout(10)
    void refusesWhatIsTooDeepTooWideOrTooLong() {
        assertThat(Scanned.rules("pmml", Samples.pmml("<Node>".repeat(3000)))).containsExactly("xml-depth");
        assertThat(Scanned.rules("pmml", Samples.pmml("<Extension>".repeat(20) + "</Extension>".repeat(20)))).containsExactly("pmml-extension");
        assertThat(Scanned.rules("pmml", Samples.pmml("<a " + attributes(400) + "/>"))).containsExactly("xml-attributes");
        assertThat(Scanned.rules("pmml", Samples.pmml("<a b='" + "x".repeat(17 << 20) + "'/>"))).containsExactly("xml-run");
    }

    private static String attributes(int count) {
        var all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append('a').append(i).append("='' ");
        }
        return all.toString();
    }

    @Test
    void letsALongDocumentWithManyCharacterReferencesIn() {
        assertThat(Scanned.words("pmml", Samples.pmml("<a>&gt;&#62;</a>".repeat(120_000)))).isEmpty();
    }

    @Test
    void refusesWhatIsNoPmmlOrNotWhole() {
        assertThat(Scanned.rules("pmml", Samples.utf8("<html version='4.4'/>"))).containsExactly("pmml-root");
        assertThat(Scanned.rules("pmml", Samples.utf8("<PMML version='9.9'/>"))).containsExactly("pmml-version");
        assertThat(Scanned.rules("pmml", Samples.pmml("<TableLocator/>"))).containsExactly("pmml-external");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "function(a) external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }",
        "function(a) /* so */ external\n{java: {}}",
        "{f: function() external {pmml: {document: \"x\"}}}",
        "\"unclosed + function() external {java: {}}",
    })
    void refusesAnExternalFunction(String expression) {
        assertThat(Scanned.rules("dmn", Samples.dmn(expression))).containsExactly("dmn-external");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"external { it says }\"",
        "// function() external {}\n1",
        "my external rate * (external rate + 1)",
        "for i in 1..100, j in 1..100 return i * j",
        "for x in list return x in [0..1000000000]",
        "[0..10000000]",
        "x in (-100000000..100000000)",
    })
    void letsFeelIn(String expression) {
        assertThat(Scanned.words("dmn", Samples.dmn(expression))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "for i in 1..10000000 return i",
        "for i in -9000000 .. -1 return i",
        "some i in [1..10000000] satisfies i = 0",
        "for i in 1..10000, j in 1..10000 return i",
        "for i in 1..10000 return for j in 1..10000 return i",
    })
    void refusesAnIterationThatDoesNotEndInTime(String expression) {
        assertThat(Scanned.rules("dmn", Samples.dmn(expression))).containsExactly("dmn-iteration");
    }

    @Test
    void refusesWhatLeadsOutOfADecisionModel() {
        assertThat(dmn("<f kind='Java'/>")).containsExactly("dmn-function");
        assertThat(dmn("<f kind='PMML'/>")).containsExactly("dmn-function");
        assertThat(dmn("<f xmlns:drools='d' drools:kind='J'/>")).containsExactly("dmn-function");
        assertThat(dmn("<f xmlns:drools='d' kind='FEEL' drools:kind='J'/>")).containsExactly("dmn-function");
        assertThat(dmn("<f kind='FEEL'/>")).isEmpty();
        assertThat(dmn("<import namespace='n' locationURI='http://127.0.0.1:1/x' importType='t'/>")).containsExactly("dmn-import");
        assertThat(dmn("<e expressionLanguage='http://www.omg.org/spec/DMN/20180521/FEEL/'/>")).isEmpty();
        assertThat(dmn("<e expressionLanguage='javascript'/>")).containsExactly("dmn-language");
        assertThat(dmn("<textAnnotation><text>f() external {}</text></textAnnotation>")).isEmpty();
        assertThat(Scanned.rules("dmn", Samples.dmn("(".repeat(1000)))).containsExactly("dmn-depth");
        assertThat(Scanned.rules("dmn", Samples.utf8("<definitions xmlns='urn:bpmn'/>"))).containsExactly("dmn-root");
    }

    private static List<String> dmn(String inside) {
        return Scanned.rules("dmn", Samples.utf8(Samples.DMN_HEAD + inside + "</definitions>"));
    }
}
