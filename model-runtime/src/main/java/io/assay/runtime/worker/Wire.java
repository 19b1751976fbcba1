package io.assay.runtime.worker;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Values on their way between a pool and a worker; whatever the other end says of their number is checked here. */
final class Wire implements AutoCloseable {

    private static final int MISSING = -1;

    private final Exchange exchange;
    private long allowance;

    Wire(Exchange exchange) {
        this.exchange = exchange;
    }

    Wire putInt(int value) throws IOException {
        exchange.room(Integer.BYTES).putInt(value);
        return this;
    }

    Wire putLong(long value) throws IOException {
        exchange.room(Long.BYTES).putLong(value);
        return this;
    }

    Wire putDoubles(double[] values) throws IOException {
        for (int done = 0, some; done < values.length; done += some) {
            ByteBuffer out = exchange.room(Double.BYTES);
            some = Math.min(values.length - done, out.remaining() / Double.BYTES);
            out.asDoubleBuffer().put(values, done, some);
            out.position(out.position() + some * Double.BYTES);
        }
        return this;
    }

    Wire putBytes(byte[] values) throws IOException {
        putInt(values.length);
        for (int done = 0, some; done < values.length; done += some) {
            ByteBuffer out = exchange.room(1);
            some = Math.min(values.length - done, out.remaining());
            out.put(values, done, some);
        }
        return this;
    }

    /** A text, or null. */
    Wire putText(String text) throws IOException {
        return text == null ? putInt(MISSING) : putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends this end's turn. */
    void flush() throws IOException {
        exchange.flush();
    }

    /** Begins to read an answer, of which no more than so many bytes are taken. */
    void allow(long bytes) {
        allowance = bytes;
    }

    int getInt() throws IOException {
        return exchange.bytes(Integer.BYTES).getInt();
    }

    /** A number between 0 and the largest that makes sense. */
    int getCount(int most) throws IOException {
        int count = getInt();
        if (count < 0 || count > most) {
            throw new ProtocolException("it says " + count + " where 0 to " + most + " make sense");
        }
        return count;
    }

    long getLong() throws IOException {
        return exchange.bytes(Long.BYTES).getLong();
    }

    double[] getDoubles(int count) throws IOException {
        spend(count, Double.BYTES);
        return getDoubles(new double[count]);
    }

    /** Fills an array, and answers it. */
    double[] getDoubles(double[] values) throws IOException {
        for (int done = 0, some; done < values.length; done += some) {
            ByteBuffer in = exchange.bytes(Double.BYTES);
            some = Math.min(values.length - done, in.remaining() / Double.BYTES);
            in.asDoubleBuffer().get(values, done, some);
            in.position(in.position() + some * Double.BYTES);
        }
        return values;
    }

    byte[] getBytes() throws IOException {
        return getBytes(getCount(Integer.MAX_VALUE));
    }

    /** A text, or null. */
    String getText() throws IOException {
        int length = getInt();
        spend(1, Long.BYTES);
        return length == MISSING ? null : new String(getBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        exchange.close();
    }

    private byte[] getBytes(int count) throws IOException {
        spend(count, 1);
        byte[] values = new byte[count];
        for (int done = 0, some; done < count; done += some) {
            ByteBuffer in = exchange.bytes(1);
            some = Math.min(count - done, in.remaining());
            in.get(values, done, some);
        }
        return values;
    }

    private void spend(long count, int size) throws IOException {
        allowance -= count * size;
        if (count < 0 || allowance < 0) {
            throw new ProtocolException("it is longer than it may be");
        }
    }
}
