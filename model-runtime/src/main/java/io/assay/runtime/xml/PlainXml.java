package io.assay.runtime.xml;

import io.assay.runtime.UnusableModelException;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of an XML file that has nothing to fetch, to expand or to recurse into. The libraries that open models follow
 * document types and overflow on deep nesting; what they are given is the very text that was looked at here.
 */
public final class PlainXml {

    /** Within what the JDK's parsers allow, so that the refusal says what to do. */
    private static final int DEEPEST = 95;
    /** Bounds of the JDK that count {@code &lt;} as an entity; where document types are refused, nothing expands. */
    private static final List<String> ESCAPES_COUNTED =
            List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainXml() {}

    /** Decodes and checks the bytes of an XML file; an {@link UnusableModelException} says what speaks against it. */
    public static String text(byte[] bytes) {
        try {
            Charset charset = charset(bytes);
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            requirePlain(reader(plain));
            return plain;
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new UnusableModelException("the file is not well-formed XML: " + inOneLine(e) + "; export the model again", e);
        } catch (CharacterCodingException e) {
            throw new UnusableModelException(
                    "the file is not written in the encoding that it declares; save it again as UTF-8", e);
        }
    }

    /** Reads a text that {@link #text} gave; resolves nothing. */
    public static XMLStreamReader reader(String plain) throws XMLStreamException {
        return parser().createXMLStreamReader(new StringReader(plain));
    }

    private static Charset charset(byte[] bytes) throws XMLStreamException {
        XMLStreamReader start = parser().createXMLStreamReader(new ByteArrayInputStream(bytes));
        String encoding = start.getEncoding();
        return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    private static void requirePlain(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new UnusableModelException(
                        "the file declares a document type (DOCTYPE), which is not opened; remove it and export the model again");
                default -> { }
            }
            if (depth > DEEPEST) {
                throw new UnusableModelException("the file nests elements more than %d deep in line %d; export a flatter model"
                        .formatted(DEEPEST, xml.getLocation().getLineNumber()));
            }
        }
    }

    /** The JDK's own parser, whatever else is on the class path. */
    private static XMLInputFactory parser() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ESCAPES_COUNTED.forEach(limit -> factory.setProperty(limit, "0"));
        return factory;
    }

    private static String inOneLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().collect(Collectors.joining(" "));
    }
}
