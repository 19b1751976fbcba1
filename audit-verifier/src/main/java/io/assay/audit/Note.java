package io.assay.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A checkpoint as a signed note (C2SP signed-note and tlog-checkpoint).
 *
 * @param text what is signed: origin, size and root, a line each
 * @param origin name of the log
 * @param size number of entries
 * @param root hash of the tree over them
 * @param signatures its signature lines
 */
record Note(String text, String origin, long size, byte[] root, List<SignatureLine> signatures) {

    private static final String DASH = "\u2014 ";

    /** Who signed, which of its keys, and the signature. */
    record SignatureLine(String name, byte[] keyHash, byte[] signature) {}

    static Note of(String note) {
        int blank = note.lastIndexOf("\n\n");
        require(blank >= 0 && note.endsWith("\n"), "it is not signed: an empty line and signatures are missing");
        String text = note.substring(0, blank + 1);
        String[] lines = text.split("\n", -1);
        require(lines.length >= 4 && lines[1].matches("0|[1-9][0-9]{0,17}"), "it does not say origin, size and root");
        List<SignatureLine> signatures = new ArrayList<>();
        note.substring(blank + 2).lines().forEach(line -> signatures.add(signature(line)));
        require(!signatures.isEmpty(), "it is not signed");
        return new Note(text, lines[0], Long.parseLong(lines[1]), base64(lines[2], 32), signatures);
    }

    /** Every note of a file in which they follow one another. */
    static List<Note> all(String file) {
        List<Note> notes = new ArrayList<>();
        var open = new StringBuilder();
        boolean signed = false;
        for (String line : file.lines().toList()) {
            boolean signature = line.startsWith(DASH);
            if (signed && !signature) {
                notes.add(of(open.toString()));
                open.setLength(0);
            }
            if (!line.isEmpty() || !open.isEmpty()) {
                open.append(line).append('\n');
            }
            signed = signature;
        }
        if (!open.toString().isBlank()) {
            notes.add(of(open.toString()));
        }
        return notes;
    }

    String words() {
        return "checkpoint of size " + size;
    }

    private static SignatureLine signature(String line) {
        String[] words = line.split(" ", -1);
        require(line.startsWith(DASH) && words.length == 3, "a signature line is broken");
        byte[] bytes = base64(words[2], 4 + 64);
        return new SignatureLine(words[1], Arrays.copyOf(bytes, 4), Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    private static byte[] base64(String text, int length) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            require(bytes.length == length, "a hash or signature has the wrong length");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new FlawException("the checkpoint cannot be read: a hash or signature is not Base64");
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new FlawException("the checkpoint cannot be read: " + problem);
        }
    }
}
