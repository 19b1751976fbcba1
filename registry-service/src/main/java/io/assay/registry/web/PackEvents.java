package io.assay.registry.web;

import io.assay.events.EvidenceEntered;
import io.assay.registry.gateway.EvidenceLog;
import io.assay.registry.store.EvidenceEntries;
import io.assay.registry.store.EvidenceEntryShown;
import io.assay.registry.store.EvidenceSubject;
import io.assay.registry.store.EvidenceTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was said about a version, one event a line: exact bytes from the log, readable form, proof. */
@Component
class PackEvents {

    private static final int AT_ONCE = 200;

    private final EvidenceEntries entries;
    private final EvidenceTree tree;
    private final EvidenceLog log;
    private final JsonMapper json;

    PackEvents(EvidenceEntries entries, EvidenceTree tree, EvidenceLog log, JsonMapper json) {
        this.entries = entries;
        this.tree = tree;
        this.log = log;
        this.json = json;
    }

    /** Writes all of them; those beyond the tree's size have no proof yet. */
    void write(EvidenceSubject subject, long size, OutputStream out) throws IOException {
        LongFunction<List<byte[]>> proofs = tree.proving(size);
        List<EvidenceEntryShown> page = entries.about(subject, 0, AT_ONCE);
        while (!page.isEmpty()) {
            for (Map<String, Object> line : lines(page, size, proofs)) {
                out.write(json.writeValueAsBytes(line));
                out.write('\n');
            }
            page = entries.about(subject, page.getLast().index() + 1, AT_ONCE);
        }
    }

    private List<Map<String, Object>> lines(
            List<EvidenceEntryShown> page, long size, LongFunction<List<byte[]>> proofs) {
        List<Map<String, Object>> lines = new ArrayList<>();
        Iterator<EvidenceEntryShown> shown = page.iterator();
        log.read(page.stream().map(EvidenceEntryShown::entryOffset).toList(), entered -> {
            var entry = shown.next();
            Map<String, Object> line = line(entry, entered);
            line.put("proof", entry.index() < size ? base64(proofs.apply(entry.index())) : null);
            lines.add(line);
        });
        return lines;
    }

    private static Map<String, Object> line(EvidenceEntryShown entry, EvidenceEntered entered) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", entry.type());
        line.put("index", entry.index());
        line.put("topic", entered.getTopic());
        line.put("partition", entered.getPartition());
        line.put("offset", entered.getOffset());
        line.put("appendedAt", entered.getAppendedAt().toEpochMilli());
        line.put("key", base64(entered.getKey()));
        line.put("value", base64(entered.getValue()));
        line.put("event", entry.body());
        return line;
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
