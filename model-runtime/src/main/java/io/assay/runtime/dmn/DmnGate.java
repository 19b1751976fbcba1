package io.assay.runtime.dmn;

import io.assay.runtime.UnusableModelException;
import io.assay.runtime.xml.PlainXml;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Lets in only decision models that stay within FEEL and within their own file: the engine behind would load Java classes
 * that a model names, and other documents that it imports.
 */
final class DmnGate {

    private static final Set<String> ELSEWHERE = Set.of("import", "importedValues");
    private static final Set<String> FUNCTIONS = Set.of("functionDefinition", "encapsulatedLogic");

    /** In DMN 1.1 the kinds are letters. */
    private static final Set<String> OWN_KINDS = Set.of("FEEL", "F");

    private DmnGate() {}

    static void requireHarmless(String xml) {
        try {
            XMLStreamReader reader = PlainXml.reader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    requireHarmless(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new UnusableModelException("the file is not well-formed XML: " + e.getMessage(), e);
        }
    }

    private static void requireHarmless(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        int line = reader.getLocation().getLineNumber();
        if (ELSEWHERE.contains(name)) {
            throw new UnusableModelException("the model takes another document in (" + name + " in line " + line
                    + "), which is not opened; put all decisions into one file");
        }
        for (int i = 0; FUNCTIONS.contains(name) && i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("kind") && !OWN_KINDS.contains(reader.getAttributeValue(i).strip())) {
                throw new UnusableModelException("the function in line %d is of kind %s, which is never run; write it in FEEL"
                        .formatted(line, reader.getAttributeValue(i)));
            }
        }
        if (name.equals("text")) {
            FeelGate.requireHarmless(reader.getElementText(), line);
        }
    }
}
