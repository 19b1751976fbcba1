package io.assay.wire.show;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a projection has read each partition, kept beside its rows. Expects a table
 * {@code projection_position(projection, topic, partition, next_offset)} with the first three as its key.
 */
final class Positions {

    private final JdbcClient jdbc;
    private final String projection;

    Positions(JdbcClient jdbc, String projection) {
        this.jdbc = jdbc;
        this.projection = projection;
    }

    /** The next offset of every partition of which anything was shown. */
    Map<TopicPartition, Long> all() {
        Map<TopicPartition, Long> all = new HashMap<>();
        jdbc.sql("select topic, partition, next_offset from projection_position where projection = ?")
                .params(projection)
                .query(row -> {
                    all.put(new TopicPartition(row.getString("topic"), row.getInt("partition")), row.getLong("next_offset"));
                });
        return all;
    }

    /** Moves on from one offset to another; false when the position is not where the caller thinks. */
    boolean move(TopicPartition partition, long from, long to) {
        if (from == 0) {
            jdbc.sql("insert into projection_position(projection, topic, partition, next_offset) values (?, ?, ?, 0)"
                            + " on conflict do nothing")
                    .params(projection, partition.topic(), partition.partition())
                    .update();
        }
        return jdbc.sql("update projection_position set next_offset = ? where projection = ? and topic = ?"
                                + " and partition = ? and next_offset = ?")
                        .params(to, projection, partition.topic(), partition.partition(), from)
                        .update()
                == 1;
    }
}
