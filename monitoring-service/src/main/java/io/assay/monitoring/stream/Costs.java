package io.assay.monitoring.stream;

import io.assay.events.VersionFollowed;
import io.assay.monitoring.domain.Cost;
import io.assay.monitoring.domain.Series;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.UndecodableException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** What versions cost by what was followed of them. */
record Costs(ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> versions, AvroCodec codec) {

    Cost of(Series series) {
        var followed = versions.get(FollowingWire.key(series.modelId(), series.version()));
        return followed == null ? Cost.UNKNOWN : cost(followed.value());
    }

    private Cost cost(byte[] followed) {
        try {
            var cost = codec.decode(followed, VersionFollowed.class).getCost();
            return cost == null ? Cost.UNKNOWN : new Cost(cost.getPerThousandPredictions(), cost.getPerMonth());
        } catch (UndecodableException e) {
            return Cost.UNKNOWN;
        }
    }
}
