package io.assay.registry.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Where the next page of a list begins: the sort keys of the last row, in one word for addresses. */
public record Bookmark(List<String> keys) {

    private static final String BETWEEN = "\u001f";

    static Bookmark at(String... keys) {
        return new Bookmark(List.of(keys));
    }

    /** Reads a bookmark of so many keys; empty when it is none. */
    public static Optional<Bookmark> read(String word, int keys) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            var read = new Bookmark(List.of(text.split(BETWEEN, -1)));
            return text.contains("\u0000") || read.keys.size() != keys ? Optional.empty() : Optional.of(read);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The word for addresses. */
    public String word() {
        byte[] text = String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
