package io.assay.scan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an XML document element by element, in constant memory: nothing is declared, expanded, included or fetched, and
 * whatever asks for it ends the walk.
 */
public final class XmlWalk {

    private static final String INCLUDE = "http://www.w3.org/2001/XInclude";

    /** Bounds of the JDK that have others here, or that count {@code &gt;} as an entity. */
    private static final List<String> COUNTED_HERE =
            List.of("jdk.xml.maxElementDepth", "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private final XMLStreamReader xml;
    private final ScanLimits limits;
    private int depth;
    private int elements;
    private int event;

    private XmlWalk(XMLStreamReader xml, ScanLimits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /**
     * Begins before the root.
     *
     * @throws BrokenFileException when it is not XML in a known encoding
     */
    public static XmlWalk over(InputStream bytes, ScanLimits limits) {
        try {
            return new XmlWalk(factory().createXMLStreamReader(new BoundedRuns(XmlCharacters.of(bytes), limits.run())), limits);
        } catch (XMLStreamException | IOException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        COUNTED_HERE.forEach(limit -> factory.setProperty(limit, "0"));
        factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
        factory.setXMLResolver((publicId, systemId, base, name) -> {
            throw new BrokenFileException("xml-entity", "the XML asks for an external entity; write its content in");
        });
        return factory;
    }

    /**
     * Goes on to the next tag or text; false at the end.
     *
     * @throws BrokenFileException when the document is not sound or asks for what is not given
     */
    public boolean next() {
        try {
            depth -= ended() ? 1 : 0;
            if (!xml.hasNext()) {
                return false;
            }
            event = xml.next();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        check();
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    private void check() {
        switch (event) {
            case XMLStreamConstants.DTD -> throw refused("xml-doctype",
                    "has a DOCTYPE, which can fetch files and fill memory; take it out");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("xml-entity", "refers to an entity; write its content in");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw refused("xml-instruction",
                    "has the processing instruction '" + Shown.text(xml.getPITarget()) + "'; take it out");
            case XMLStreamConstants.START_ELEMENT -> element();
            default -> { }
        }
    }

    private void element() {
        if (++depth > limits.depth()) {
            throw refused("xml-depth", "nests elements deeper than %,d; make it flatter".formatted(limits.depth()));
        }
        if (++elements > limits.elements()) {
            throw refused("xml-elements", "has more than %,d elements; make the model smaller".formatted(limits.elements()));
        }
        if (xml.getAttributeCount() > limits.attributes() || xml.getNamespaceCount() > limits.attributes()) {
            throw refused("xml-attributes",
                    "has an element with more than %,d attributes; make it smaller".formatted(limits.attributes()));
        }
        if (INCLUDE.equals(xml.getNamespaceURI())) {
            throw refused("xml-include", "includes another document; write its content in");
        }
    }

    public boolean started() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    public boolean ended() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    public boolean texts() {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    /** How many elements are open, the current one included: 1 at the root. */
    public int depth() {
        return depth;
    }

    /** Line of the document, 1 is the first. */
    public int line() {
        return xml.getLocation().getLineNumber();
    }

    /** The tag's name without prefix. */
    public String name() {
        return xml.getLocalName();
    }

    /** The tag's namespace; empty when it has none. */
    public String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    /** The value of the attribute with this name; empty when there is none. */
    public String attribute(String name) {
        return IntStream.range(0, xml.getAttributeCount())
                .filter(i -> xml.getAttributeLocalName(i).equals(name) && plain(xml.getAttributeNamespace(i)))
                .mapToObj(xml::getAttributeValue)
                .findFirst()
                .orElse("");
    }

    /** The values of all attributes with this name, whatever their namespaces. */
    public List<String> attributes(String name) {
        return IntStream.range(0, xml.getAttributeCount())
                .filter(i -> xml.getAttributeLocalName(i).equals(name))
                .mapToObj(xml::getAttributeValue)
                .toList();
    }

    private static boolean plain(String namespace) {
        return namespace == null || namespace.isEmpty();
    }

    /** A piece of text; a long one comes in several. */
    public String text() {
        return xml.getText();
    }

    private BrokenFileException refused(String rule, String words) {
        return new BrokenFileException(rule, "the XML " + words + " (line " + line() + ")");
    }

    private static BrokenFileException broken(Exception e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().replaceAll("\\s+", " ");
        return new BrokenFileException("xml-structure",
                "the XML cannot be read: " + Shown.text(said.replaceFirst(".*Message: ", "")) + "; export the model again");
    }
}
