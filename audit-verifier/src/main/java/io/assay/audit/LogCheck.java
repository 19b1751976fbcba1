package io.assay.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Checks an exported log line by line, in memory that does not grow with it. */
final class LogCheck {

    static final String FORMAT = "assay-evidence-log/1";

    private final Keys keys;
    private final Kept kept;
    private final Map<String, Long> offsets = new HashMap<>();
    private String origin;
    private Tree tree = new Tree();
    private Span sinceCheckpoint = new Span(0);
    private Span sinceKept = new Span(0);
    private Note latest;
    private long checkpoints;
    private boolean ended;

    LogCheck(Keys keys, Kept kept) {
        this.keys = keys;
        this.kept = kept;
    }

    /** Reads to the end; a {@link FlawException} at the first flaw. */
    String check(BufferedReader lines) throws IOException {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                take(Fields.of(line));
            } catch (FlawException e) {
                throw new FlawException("line " + number + ": " + e.getMessage());
            }
        }
        require(ended, "the file is cut: it has no end, and its last whole entry is " + (tree.size() - 1));
        kept.requireNoneBeyond(tree.size());
        require(latest != null, "nothing is proven: no signed checkpoint covers any entry");
        return words();
    }

    private void take(Fields line) {
        String type = line.text("type");
        require(!ended, "something follows the end");
        require(type.equals("log") == (origin == null), "the file does not begin with one line of type log");
        switch (type) {
            case "log" -> opened(line);
            case "key" -> keys.brought(line.bytes("publicKey"));
            case "since" -> since(line);
            case "consistency" -> consistent(line);
            case "entry" -> entered(Entry.of(line), line.bytes("leaf"));
            case "checkpoint" -> published(Note.of(line.text("note")));
            case "end" -> ended(line.number("size"));
            default -> throw new FlawException("there is no line of type " + type);
        }
    }

    private void opened(Fields line) {
        require(line.text("format").equals(FORMAT), "the format is " + line.text("format") + ", not " + FORMAT);
        origin = line.text("origin");
    }

    private void since(Fields line) {
        require(tree.size() == 0 && latest == null, "entries or checkpoints come before the line of type since");
        tree = Tree.of(line.number("size"), line.hashes("peaks"));
        sinceCheckpoint = new Span(tree.size());
        sinceKept = new Span(tree.size());
    }

    /** A kept checkpoint of a size that lies before the first entry of the file. */
    private void consistent(Fields line) {
        long first = line.number("first");
        while (kept.nextSize() == first) {
            Note note = kept.take();
            require(
                    Merkle.begins(new Merkle.Head(first, note.root()), head(), line.hashes("proof")),
                    "the log was rewritten: the kept " + note.words() + " is not its beginning");
        }
    }

    private void entered(Entry entry, byte[] leaf) {
        require(entry.index() == tree.size(), "entry " + tree.size() + " is expected, but this is " + entry.place());
        require(Arrays.equals(entry.leaf(), leaf), entry.place() + " was changed: its bytes do not have its hash");
        Long before = offsets.put(entry.topic() + "/" + entry.partition(), entry.offset());
        require(
                before == null || before < entry.offset(),
                entry.place() + " is out of order: offset " + before + " of its partition was entered before");
        compareKept();
        tree.append(leaf);
        sinceCheckpoint.entered(entry);
        sinceKept.entered(entry);
        compareKept();
    }

    private void compareKept() {
        require(
                kept.nextSize() >= tree.size(),
                "a kept checkpoint of size " + kept.nextSize() + " lies before what the file holds, and the file does not"
                        + " prove its consistency; export without --since");
        if (kept.compare(tree, sinceKept)) {
            sinceKept.holds(tree.size());
        }
    }

    private void published(Note note) {
        keys.require(note);
        require(note.origin().equals(origin), "the " + note.words() + " is of log " + note.origin() + ", not of " + origin);
        require(
                note.size() == tree.size(),
                "a " + note.words() + " stands where " + tree.size() + " entries were read: it is replayed, or entries are"
                        + " missing");
        require(
                Arrays.equals(note.root(), tree.root()),
                "the entries are not those of the " + note.words() + ": " + sinceCheckpoint.words(note.size()));
        sinceCheckpoint.holds(note.size());
        latest = note;
        checkpoints++;
    }

    private void ended(long size) {
        require(size == tree.size(), "the file is cut: it says " + size + " entries, and holds " + tree.size());
        compareKept();
        ended = true;
    }

    private Merkle.Head head() {
        return new Merkle.Head(tree.size(), tree.root());
    }

    private String words() {
        return """
                the log %s holds: %d entries, %d checkpoints, the latest over %d entries
                root %s
                %d entries after it are not covered by a checkpoint yet
                %d kept checkpoints agree"""
                .formatted(origin, tree.size(), checkpoints, latest.size(), Merkle.hex(latest.root()),
                        tree.size() - latest.size(), kept.count());
    }

    private static void require(boolean holds, String flaw) {
        if (!holds) {
            throw new FlawException(flaw);
        }
    }
}
