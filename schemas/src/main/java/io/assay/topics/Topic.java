package io.assay.topics;

import java.util.List;

/**
 * One topic of the declaration.
 *
 * @param name full name in Kafka
 * @param event simple name of the event type; empty for dead letters, replays and schemas
 * @param kind how it is kept
 * @param saidBy who may write it: service names, {@code people}, {@code tools}
 * @param heardBy services that hear it and decide by it
 * @param row row of the story in the README's flow table; -1 when it is not part of the story
 */
public record Topic(String name, String event, Kind kind, List<String> saidBy, List<String> heardBy, int row) {

    /** Whether other teams may build on it. */
    public boolean published() {
        return row >= 0;
    }
}
