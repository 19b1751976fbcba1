package io.assay.registry.store;

import io.assay.events.CheckpointPublished;
import io.assay.events.EvidenceEntered;
import io.assay.evidence.Entry;
import io.assay.evidence.Frontier;
import io.assay.wire.event.Told;
import java.nio.ByteBuffer;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Writes where entries lie, and each subtree that they complete; an entry's index is the number of those before it. */
@Component
public final class EvidenceShowing {

    private static final String ENTRY =
            """
            insert into evidence_entry(index, entry_offset, topic, partition, log_offset, appended_at)
            values (:index, :entryOffset, :topic, :partition, :offset, :at)""";

    private static final String NODE = "insert into evidence_node(level, index, hash) values (:level, :index, :hash)";

    private static final String CHECKPOINT =
            """
            insert into checkpoint(size, root, origin, note, key_id, appended_at)
            values (:size, :root, :origin, :note, :keyId, :at) on conflict do nothing""";

    private final NamedParameterJdbcOperations jdbc;
    private final EvidenceTree tree;

    public EvidenceShowing(NamedParameterJdbcOperations jdbc, EvidenceTree tree) {
        this.jdbc = jdbc;
        this.tree = tree;
    }

    /** Shows a batch inside the caller's transaction, which alone knows how far the tree has grown. */
    public void show(List<Told> told) {
        var rows = new Rows();
        Frontier frontier = tree.frontier();
        told.forEach(t -> {
            switch (t.event()) {
                case EvidenceEntered entered -> show(t, entered, frontier, rows);
                case CheckpointPublished published -> show(t, published, rows);
                default -> {}
            }
        });
        rows.write(jdbc);
    }

    private static void show(Told told, EvidenceEntered entered, Frontier frontier, Rows rows) {
        rows.add(
                ENTRY,
                new Row()
                        .value("index", frontier.size())
                        .value("entryOffset", told.offset())
                        .text("topic", entered.getTopic())
                        .value("partition", entered.getPartition())
                        .value("offset", entered.getOffset())
                        .at("at", entered.getAppendedAt()));
        frontier.append(entry(entered).leafHash(), (level, index, hash) ->
                rows.add(NODE, new Row().value("level", level).value("index", index).value("hash", hash)));
    }

    private static void show(Told told, CheckpointPublished published, Rows rows) {
        rows.add(
                CHECKPOINT,
                new Row()
                        .value("size", published.getSize())
                        .value("root", bytes(published.getRootHash()))
                        .text("origin", published.getOrigin())
                        .text("note", published.getNote())
                        .text("keyId", published.getKeyId())
                        .at("at", told.appendedAt()));
    }

    private static Entry entry(EvidenceEntered entered) {
        return new Entry(
                entered.getTopic(),
                entered.getPartition(),
                entered.getOffset(),
                entered.getAppendedAt(),
                entered.getKey(),
                entered.getValue());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
