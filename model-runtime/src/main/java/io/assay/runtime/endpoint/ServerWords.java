package io.assay.runtime.endpoint;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server says of an error, short and on one line, for it may say anything. */
final class ServerWords {

    private static final int SHOWN = 200;
    private static final int READ = 4096;

    private ServerWords() {}

    /** The error of the protocol's form, or the body as it is. */
    static String of(byte[] body) {
        try {
            JsonNode error = JsonMapper.shared().readTree(body).path("error");
            return error.isString() ? cut(error.stringValue()) : plain(body);
        } catch (JacksonException e) {
            return plain(body);
        }
    }

    static String cut(String text) {
        String line = text.codePoints().limit(READ).map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString().strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }

    private static String plain(byte[] body) {
        String text = cut(new String(body, 0, Math.min(body.length, READ), StandardCharsets.UTF_8));
        return text.isEmpty() ? "nothing" : text;
    }
}
