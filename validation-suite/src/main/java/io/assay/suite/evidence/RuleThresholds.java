package io.assay.suite.evidence;

import io.assay.runtime.UnusableModelException;
import io.assay.runtime.dmn.RuleTable;
import io.assay.runtime.xml.PlainXml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads from a DMN file at which values the rules of its decision tables turn; nothing of the file is run. */
final class RuleThresholds {

    private final XMLStreamReader xml;
    private final Map<String, TreeSet<Double>> found = new TreeMap<>();
    private List<String> inputs = new ArrayList<>();
    private List<RuleTable.Rule> rules = new ArrayList<>();
    private List<String> tests = new ArrayList<>();

    private RuleThresholds(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Thresholds by the input that a column of a table is about; none of another type of model. */
    static Map<String, List<Double>> of(String modelType, byte[] bytes) {
        if (!modelType.equals("dmn")) {
            return Map.of();
        }
        try {
            var reading = new RuleThresholds(PlainXml.reader(PlainXml.text(bytes)));
            reading.walk();
            Map<String, List<Double>> thresholds = new TreeMap<>();
            reading.found.forEach((input, values) -> thresholds.put(input, List.copyOf(values)));
            return thresholds;
        } catch (XMLStreamException | UnusableModelException e) {
            return Map.of();
        }
    }

    private void walk() throws XMLStreamException {
        String within = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                within = started(xml.getLocalName(), within);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                ended(xml.getLocalName());
            }
        }
    }

    private String started(String name, String within) throws XMLStreamException {
        switch (name) {
            case "decisionTable" -> inputs = new ArrayList<>();
            case "rule" -> tests = new ArrayList<>();
            case "text" -> text(within);
            default -> { }
        }
        return name;
    }

    private void text(String within) throws XMLStreamException {
        if (within.equals("inputExpression")) {
            inputs.add(xml.getElementText().strip());
        } else if (within.equals("inputEntry")) {
            tests.add(xml.getElementText());
        }
    }

    private void ended(String name) {
        if (name.equals("rule")) {
            rules.add(new RuleTable.Rule(tests, List.of()));
        } else if (name.equals("decisionTable")) {
            table(new RuleTable("", "", inputs, List.of(), rules));
            rules = new ArrayList<>();
        }
    }

    private void table(RuleTable table) {
        for (int input = 0; input < table.inputs().size(); input++) {
            int column = input;
            boolean whole = table.rules().stream().allMatch(rule -> rule.tests().size() > column);
            if (whole) {
                table.thresholds(input).stream()
                        .map(BigDecimal::doubleValue)
                        .forEach(found.computeIfAbsent(table.inputs().get(input), name -> new TreeSet<>())::add);
            }
        }
    }
}
