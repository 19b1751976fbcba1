package io.assay.monitoring.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where the next page of a list begins: the sort keys of the last row, in one word for addresses. */
public record Bookmark(List<String> keys) {

    private static final String BETWEEN = "\u001f";

    static Bookmark at(String... keys) {
        return new Bookmark(List.of(keys));
    }

    /**
     * Reads a bookmark; empty when it is none of these keys.
     *
     * @param kinds a letter for each key: {@code s} a text, {@code n} a whole number, {@code t} a moment
     */
    public static Optional<Bookmark> read(String word, String kinds) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            var read = new Bookmark(List.of(text.split(BETWEEN, -1)));
            return text.contains("\u0000") || !read.fits(kinds) ? Optional.empty() : Optional.of(read);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean fits(String kinds) {
        return keys.size() == kinds.length()
                && IntStream.range(0, kinds.length()).allMatch(i -> fits(kinds.charAt(i), keys.get(i)));
    }

    private static boolean fits(char kind, String key) {
        return switch (kind) {
            case 'n' -> Long.parseLong(key) >= Long.MIN_VALUE;
            case 't' -> Instant.parse(key).isBefore(Instant.MAX);
            default -> true;
        };
    }

    /** The word for addresses. */
    public String word() {
        byte[] text = String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
