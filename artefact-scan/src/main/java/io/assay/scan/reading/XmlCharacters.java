package io.assay.scan.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the bytes of an XML document into characters in the one way that every parser agrees on, or refuses. */
final class XmlCharacters {

    private static final int HEAD = 1024;
    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    /** Encodings in which every ASCII character is itself. */
    private static final Set<String> PLAIN =
            Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1", "ISO-8859-15", "LATIN1", "WINDOWS-1252", "CP1252");

    private XmlCharacters() {}

    static Reader of(InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(HEAD);
        String begin = new String(head, StandardCharsets.ISO_8859_1);
        int mark = begin.startsWith("\u00ef\u00bb\u00bf") ? 3 : begin.matches("(?s)(\u00fe\u00ff|\u00ff\u00fe).*") ? 2 : 0;
        var charset = charset(begin, head, mark);
        var rest = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), bytes);
        return new InputStreamReader(rest, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(String begin, byte[] head, int mark) {
        boolean big = begin.startsWith("\u00fe\u00ff") || begin.startsWith("\0<");
        boolean little = begin.startsWith("\u00ff\u00fe") || begin.startsWith("<\0");
        Charset wide = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        String text = new String(head, big || little ? wide : StandardCharsets.ISO_8859_1);
        String declared = declared(text.substring(mark == 2 ? 1 : mark));
        if (big || little) {
            return declared.isEmpty() || declared.startsWith("UTF-16") ? wide : refuse(declared);
        }
        if (declared.isEmpty() || mark == 3 && declared.matches("UTF-?8")) {
            return StandardCharsets.UTF_8;
        }
        return mark == 3 ? refuse(declared) : PLAIN.contains(declared) ? Charset.forName(declared) : refuse(declared);
    }

    private static String declared(String begin) {
        var found = DECLARED.matcher(begin);
        return found.find() ? found.group(1).toUpperCase(Locale.ROOT) : "";
    }

    private static Charset refuse(String declared) {
        throw new BrokenFileException("xml-encoding",
                "the XML declares the encoding '" + Shown.text(declared) + "', which is not how it begins or not read here; save it as UTF-8");
    }
}
