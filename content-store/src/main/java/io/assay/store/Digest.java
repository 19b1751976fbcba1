package io.assay.store;

import java.util.regex.Pattern;

/** The name of content: its SHA-256, written {@code assay:sha256/<64 lower-case hex digits>}. */
public record Digest(String hex) {

    private static final String SCHEME = "assay:sha256/";
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("'" + hex + "' is not a SHA-256: give 64 lower-case hex digits");
        }
    }

    /** Reads {@code assay:sha256/<hex>}, strictly. */
    public static Digest parse(String text) {
        if (text == null || !text.startsWith(SCHEME)) {
            throw new IllegalArgumentException("'" + text + "' is not a digest: write " + SCHEME + "<64 hex digits>");
        }
        return new Digest(text.substring(SCHEME.length()));
    }

    @Override
    public String toString() {
        return SCHEME + hex;
    }
}
