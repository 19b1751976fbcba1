package io.assay.standalone.cli;

import io.assay.events.EvidenceEntered;
import io.assay.evidence.Entry;
import io.assay.evidence.Frontier;
import io.assay.evidence.Proofs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;

/** Writes the evidence log line by line; only a tail needs the tree of what lies before it in memory. */
final class LogExport {

    private static final JsonMapper JSON = new JsonMapper();

    private final String prefix;
    private final LogReader log;
    private final Writer out;
    private final Frontier tree = Frontier.empty();
    private final GrownTree before = new GrownTree();

    LogExport(String prefix, LogReader log, Writer out) {
        this.prefix = prefix;
        this.log = log;
        this.out = out;
    }

    /**
     * Writes the log.
     *
     * @param keys public keys to bring along
     * @param since how many entries are left out at the beginning
     * @return the size of the log
     */
    long write(List<String> keys, long since) {
        SortedMap<Long, Set<String>> checkpoints = log.checkpoints();
        line("log", Map.of("format", "assay-evidence-log/1", "origin", origin(checkpoints)));
        keys.forEach(key -> line("key", Map.of("publicKey", key)));
        log.entries(entered -> enter(entered, since, checkpoints));
        if (tree.size() < since) {
            throw new CommandFailedException("the log has " + tree.size() + " entries; give --since at most that");
        }
        checkpoints.tailMap(tree.size() + 1).values().forEach(this::checkpoints);
        line("end", Map.of("size", tree.size()));
        return tree.size();
    }

    private String origin(SortedMap<Long, Set<String>> checkpoints) {
        return checkpoints.isEmpty()
                ? "assay/" + prefix
                : checkpoints.get(checkpoints.lastKey()).iterator().next().lines().findFirst().orElse("");
    }

    private void enter(EvidenceEntered entered, long since, SortedMap<Long, Set<String>> checkpoints) {
        byte[] leaf = leafHash(entered);
        if (tree.size() < since) {
            tree.append(leaf, before);
            if (tree.size() == since) {
                tail(checkpoints.headMap(since + 1));
            }
            return;
        }
        entry(entered, leaf);
        tree.append(leaf);
        checkpoints(checkpoints.getOrDefault(tree.size(), Set.of()));
    }

    private void checkpoints(Set<String> notes) {
        notes.forEach(note -> line("checkpoint", Map.of("note", note)));
    }

    /** What a tail needs of what lies before it: its peaks, and that each checkpoint begins it. */
    private void tail(SortedMap<Long, Set<String>> earlier) {
        line("since", Map.of("size", tree.size(), "peaks", base64(tree.peaks())));
        var proofs = new Proofs(before);
        earlier.keySet().forEach(size -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("first", size);
            fields.put("second", tree.size());
            fields.put("proof", base64(proofs.consistency(size, tree.size())));
            line("consistency", fields);
        });
    }

    private void entry(EvidenceEntered entered, byte[] leaf) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("index", tree.size());
        fields.put("topic", entered.getTopic());
        fields.put("partition", entered.getPartition());
        fields.put("offset", entered.getOffset());
        fields.put("appendedAt", entered.getAppendedAt().toEpochMilli());
        fields.put("key", base64(entered.getKey()));
        fields.put("value", base64(entered.getValue()));
        fields.put("leaf", Base64.getEncoder().encodeToString(leaf));
        line("entry", fields);
    }

    private void line(String type, Map<String, ?> fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", type);
        line.putAll(fields);
        try {
            out.write(JSON.writeValueAsString(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written", e);
        }
    }

    private static byte[] leafHash(EvidenceEntered entered) {
        return new Entry(
                        entered.getTopic(),
                        entered.getPartition(),
                        entered.getOffset(),
                        entered.getAppendedAt(),
                        entered.getKey(),
                        entered.getValue())
                .leafHash();
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    private static String base64(ByteBuffer bytes) {
        return bytes == null
                ? null
                : StandardCharsets.US_ASCII.decode(Base64.getEncoder().encode(bytes.duplicate())).toString();
    }
}
