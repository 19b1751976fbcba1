package io.assay.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Checks an evidence pack: its manifest's signature, each member's digest, each event's proof against the checkpoint. */
final class PackCheck {

    static final String FORMAT = "assay-evidence-pack/1";

    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";
    private static final int LARGEST_MANIFEST = 16 * 1024 * 1024;

    private final Keys keys;
    private final List<Note> kept;

    PackCheck(Keys keys, List<Note> kept) {
        this.keys = keys;
        this.kept = kept;
    }

    /** What was found, in words; a {@link FlawException} at the first flaw. */
    String check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            byte[] manifest = whole(zip, MANIFEST);
            Fields told = Fields.of(text(manifest));
            require(told.text("format").equals(FORMAT), "the format is " + told.text("format") + ", not " + FORMAT);
            told.objects("keys").forEach(key -> keys.brought(key.bytes("publicKey")));
            require(
                    keys.sign(manifest, signature(whole(zip, SIGNATURE))),
                    MANIFEST + " is not signed by a key that is trusted: " + keys.ids());
            members(zip, told);
            return "the pack of %s:%s holds: %d members\n%s".formatted(
                    told.text("model"), told.text("version"), told.objects("files").size(), events(zip, told));
        } catch (java.util.zip.ZipException e) {
            throw new FlawException("it is not a zip file, or it is cut (" + e.getMessage() + ")");
        }
    }

    private static void members(ZipFile zip, Fields told) throws IOException {
        Map<String, Fields> listed = new HashMap<>();
        told.objects("files").forEach(file -> listed.put(file.text("name"), file));
        Set<String> seen = new HashSet<>(Set.of(MANIFEST, SIGNATURE));
        for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
            String name = entry.getName();
            boolean own = name.equals(MANIFEST) || name.equals(SIGNATURE);
            require(own || listed.containsKey(name), name + " is not in the manifest");
            require(own || seen.add(name), name + " is there twice");
        }
        for (Fields file : listed.values()) {
            require(seen.contains(file.text("name")), file.text("name") + " is missing");
            digest(zip, file);
        }
    }

    private static void digest(ZipFile zip, Fields file) throws IOException {
        String name = file.text("name");
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            var digested = Digested.of(content, file.number("size"));
            require(
                    digested.equals(new Digested(file.number("size"), file.text("sha256"))),
                    name + " was changed: it does not have the size and SHA-256 of the manifest");
        }
    }

    private String events(ZipFile zip, Fields told) throws IOException {
        if (zip.getEntry("checkpoint.txt") == null) {
            throw new FlawException("nothing is proven: the pack holds no checkpoint; ask for it again after the next one");
        }
        Note checkpoint = Note.of(text(whole(zip, "checkpoint.txt")));
        keys.require(checkpoint);
        require(checkpoint.origin().equals(told.text("origin")), "the checkpoint is of another log");
        agreeWithKept(checkpoint);
        var head = new Merkle.Head(checkpoint.size(), checkpoint.root());
        try (var lines = zip.getInputStream(zip.getEntry("events.jsonl"))) {
            return EventLines.check(lines, head);
        }
    }

    private void agreeWithKept(Note checkpoint) {
        for (Note note : kept) {
            require(
                    note.size() != checkpoint.size() || Arrays.equals(note.root(), checkpoint.root()),
                    "the log was rewritten: a kept " + note.words() + " has another root");
        }
    }

    private static byte[] signature(byte[] base64) {
        try {
            return Base64.getDecoder().decode(text(base64).strip());
        } catch (IllegalArgumentException e) {
            throw new FlawException(SIGNATURE + " is not Base64");
        }
    }

    private static byte[] whole(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        require(entry != null, name + " is missing");
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(LARGEST_MANIFEST);
            require(content.read() < 0, name + " is too large");
            return bytes;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String flaw) {
        if (!holds) {
            throw new FlawException(flaw);
        }
    }
}
