package io.assay.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The events of a pack, each with the proof that it is in the log. */
final class EventLines {

    private EventLines() {}

    /** What was found, in words; a {@link FlawException} at the first event that the tree does not hold. */
    static String check(InputStream file, Merkle.Head tree) throws IOException {
        long proven = 0;
        long open = 0;
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Fields fields = Fields.of(line);
            if (fields.isNull("proof")) {
                open++;
            } else {
                prove(Entry.of(fields), fields, tree);
                proven++;
            }
        }
        return "%d events are in the log of size %d; %d more wait for its next checkpoint".formatted(
                proven, tree.size(), open);
    }

    private static void prove(Entry entry, Fields fields, Merkle.Head tree) {
        if (!Merkle.includes(tree, entry.index(), entry.leaf(), fields.hashes("proof"))) {
            throw new FlawException(entry.place() + " is not in the log that the checkpoint signs");
        }
    }
}
