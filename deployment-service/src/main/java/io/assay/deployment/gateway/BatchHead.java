package io.assay.deployment.gateway;

import io.assay.deployment.domain.Mode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/**
 * What a batch is called, for ever: its event id derives from instance, start and number.
 *
 * @param instance serving instance
 * @param startedAt when that instance started
 * @param number counts the instance's batches since its start, from 1, without a gap
 * @param series what its rows have in common
 */
record BatchHead(String instance, Instant startedAt, long number, Series series) {

    String fileName() {
        return "%d-%010d.batch".formatted(startedAt.toEpochMilli(), number);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(instance);
        out.writeLong(startedAt.toEpochMilli());
        out.writeLong(number);
        out.writeUTF(series.modelId());
        out.writeUTF(series.version());
        out.writeUTF(series.environment());
        out.writeLong(series.epoch());
        out.writeUTF(series.mode().name());
        out.writeInt(series.shard());
    }

    static BatchHead read(DataInputStream in) throws IOException {
        String instance = in.readUTF();
        Instant startedAt = Instant.ofEpochMilli(in.readLong());
        long number = in.readLong();
        var series = new Series(
                in.readUTF(), in.readUTF(), in.readUTF(), in.readLong(), Mode.valueOf(in.readUTF()), in.readInt());
        return new BatchHead(instance, startedAt, number, series);
    }
}
