package io.assay.suite.golden;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON objects one by one, from a list or one after the other (JSON Lines), none larger than is good. */
final class JsonObjects {

    static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 1_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LARGEST)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final String file;
    private final long largestFile;

    /** @param file what to call the file, e.g. {@code golden set} */
    JsonObjects(String file, long largestFile) {
        this.file = file;
        this.largestFile = largestFile;
    }

    /**
     * Hands out the objects with the places where they begin.
     *
     * @throws UnfitFileException when the file is no list or sequence of JSON objects, or is too large
     */
    void read(InputStream source, Consumer<Entry> each) {
        var ration = new Ration(source, file, LARGEST, largestFile);
        try (JsonParser parser = MAPPER.createParser(ration)) {
            try {
                each(parser, ration, each);
            } catch (JacksonIOException e) {
                throw new UncheckedIOException("the " + file + " cannot be read", e.getCause());
            } catch (JacksonException e) {
                throw new UnfitFileException(file + ", line " + parser.currentLocation().getLineNr() + ": it cannot be read ("
                        + e.getOriginalMessage() + "); give one JSON object a line, or a list of them, each at most 1 MiB and "
                        + DEEPEST + " levels deep", e);
            }
        }
    }

    private void each(JsonParser parser, Ration ration, Consumer<Entry> each) {
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        for (JsonToken token = list ? parser.nextToken() : parser.currentToken(); goesOn(token); token = parser.nextToken()) {
            each.accept(entry(parser));
            ration.renew();
        }
        if (list && parser.nextToken() != null) {
            throw wrong(parser, "something follows the list; end the file there");
        }
    }

    /** Text that is JSON as a whole. */
    static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    private static boolean goesOn(JsonToken token) {
        return token != null && token != JsonToken.END_ARRAY;
    }

    private Entry entry(JsonParser parser) {
        String where = file + ", line " + parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(parser, "'" + parser.currentToken() + "' stands where an object should begin; give one JSON object a"
                    + " line, or a list of them");
        }
        return new Entry(parser.<JsonNode>readValueAsTree(), where);
    }

    private UnfitFileException wrong(JsonParser parser, String problem) {
        return new UnfitFileException(file + ", line " + parser.currentTokenLocation().getLineNr() + ": " + problem);
    }
}
