package io.assay.standalone.lives;

import io.assay.checker.Checker;
import io.assay.checker.Entry;
import io.assay.checker.Log;
import io.assay.checker.Violation;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.event.EventHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/** What lies in all topics when a life has come to rest. */
final class Told {

    private static final int FRAME = 5;
    private static final Set<String> TOLD = Set.of("meta", "version", "fromVersion", "environment", "mode", "epoch", "action",
            "verdict", "trigger", "check", "tier", "person", "role", "decision", "submissionId", "requestId", "causeId", "reasons", "expectedEpoch", "to");

    private final List<Letter> letters;
    private final List<Entry> entries = new ArrayList<>();

    Told(Map<Integer, Schema> schemas, List<Letter> letters) {
        this.letters = letters;
        letters.forEach(letter -> {
            GenericRecord event = read(schemas, letter.value());
            if (event != null) {
                entries.add(new Entry(letter.topic(), 0, entries.size(), letter.key(), letter.at(), event));
            }
        });
    }

    /** Everything that was said, in the order in which it was appended. */
    List<Letter> letters() {
        return letters;
    }

    List<Violation> violations() {
        return new Checker().check(new Log(entries));
    }

    List<String> causesOfDeath() {
        return letters.stream()
                .filter(letter -> letter.topic().endsWith("-dead-letters.v1"))
                .map(letter -> EventHeaders.text(letter.headers(), DeadLetter.CAUSE))
                .toList();
    }

    /** The last word of the registry on each version, and how often it refused one. */
    Map<String, String> standings() {
        Map<String, String> standings = new TreeMap<>();
        Map<String, Long> last = new HashMap<>();
        for (Entry entry : entries) {
            String type = entry.type();
            GenericRecord event = entry.event();
            if (type.equals("ModelRefused")) {
                standings.merge("refusals of " + event.get("version"), "I", String::concat);
            } else if (List.of("ModelRegistered", "ApprovalRequested", "ModelApproved", "ApprovalSuspended", "ModelRejected", "ModelRetired")
                    .contains(type)) {
                String version = event.get("version").toString();
                long sequence = (long) ((GenericRecord) event.get("meta")).get("sequence");
                if (sequence > last.getOrDefault(version, 0L)) {
                    last.put(version, sequence);
                    standings.put(version, type);
                }
            }
        }
        return standings;
    }

    /** The version that is live in prod; null when none is. */
    String live() {
        String live = null;
        long latest = 0;
        for (Entry entry : entries) {
            GenericRecord event = entry.event();
            boolean changes = List.of("ModelDeployed", "ModelRolledBack", "ModelUndeployed").contains(entry.type());
            if (changes && event.get("environment").toString().equals("prod")
                    && event.get("mode").toString().equals("LIVE") && (long) event.get("epoch") > latest) {
                latest = (long) event.get("epoch");
                live = entry.type().equals("ModelUndeployed") ? null : event.get("version").toString();
            }
        }
        return live;
    }

    /** Kinds of events that were said, for knowing what the lives reach. */
    List<String> kinds() {
        return entries.stream().map(Entry::type).distinct().toList();
    }

    /** The life, event by event. */
    @Override
    public String toString() {
        var lines = new StringBuilder();
        for (Entry entry : entries) {
            lines.append('\n').append(entry.appendedAt()).append(' ').append(entry.topic());
            entry.event().getSchema().getFields().stream()
                    .filter(field -> TOLD.contains(field.name()) && entry.event().get(field.pos()) != null)
                    .forEach(field -> lines.append(' ').append(field.name()).append('=').append(entry.event().get(field.pos())));
        }
        causesOfDeath().forEach(cause -> lines.append("\ndead: ").append(cause));
        return lines.toString();
    }

    private static GenericRecord read(Map<Integer, Schema> schemas, byte[] value) {
        Schema schema = value.length < FRAME ? null : schemas.get(ByteBuffer.wrap(value, 1, Integer.BYTES).getInt());
        if (schema == null) {
            return null;
        }
        try {
            var decoder = DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, null);
            return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
