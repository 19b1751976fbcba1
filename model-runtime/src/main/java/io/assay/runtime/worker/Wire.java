package io.assay.runtime.worker;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * One end of the talk between a pool and a worker, who speak by turns. Values go into a block of shared memory; a socket tells
 * the other end how many bytes stand there, and asks for the next block. Whatever the other end says is checked here.
 */
final class Wire implements AutoCloseable {

    /** Bytes of one block; there is one for each direction. */
    static final int BLOCK = 1 << 20;

    private static final byte NEXT = 1;
    private static final int MISSING = -1;

    private final SocketChannel signals;
    private final ByteBuffer signal = ByteBuffer.allocateDirect(Integer.BYTES);
    private final ByteBuffer out;
    private final ByteBuffer in;
    private long allowance;

    Wire(SocketChannel signals, ByteBuffer out, ByteBuffer in) {
        this.signals = signals;
        this.out = out.order(ByteOrder.nativeOrder());
        this.in = in.order(ByteOrder.nativeOrder()).limit(0);
    }

    Wire putInt(int value) throws IOException {
        room(Integer.BYTES);
        out.putInt(value);
        return this;
    }

    Wire putLong(long value) throws IOException {
        room(Long.BYTES);
        out.putLong(value);
        return this;
    }

    Wire putDoubles(double[] values) throws IOException {
        for (int done = 0, some; done < values.length; done += some) {
            room(Double.BYTES);
            some = Math.min(values.length - done, out.remaining() / Double.BYTES);
            out.asDoubleBuffer().put(values, done, some);
            out.position(out.position() + some * Double.BYTES);
        }
        return this;
    }

    Wire putBytes(byte[] values) throws IOException {
        putInt(values.length);
        for (int done = 0, some; done < values.length; done += some) {
            room(1);
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
        announce();
        out.clear();
    }

    /** Begins to read an answer, of which no more than so many bytes are taken. */
    void allow(long bytes) {
        allowance = bytes;
    }

    int getInt() throws IOException {
        need(Integer.BYTES);
        return in.getInt();
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
        need(Long.BYTES);
        return in.getLong();
    }

    double[] getDoubles(int count) throws IOException {
        spend(count, Double.BYTES);
        double[] values = new double[count];
        for (int done = 0, some; done < count; done += some) {
            need(Double.BYTES);
            some = Math.min(count - done, in.remaining() / Double.BYTES);
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
        signals.close();
    }

    private byte[] getBytes(int count) throws IOException {
        spend(count, 1);
        byte[] values = new byte[count];
        for (int done = 0, some; done < count; done += some) {
            need(1);
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

    private void room(int bytes) throws IOException {
        if (out.remaining() < bytes) {
            announce();
            hear(1);
            out.clear();
        }
    }

    private void need(int bytes) throws IOException {
        if (in.remaining() >= bytes) {
            return;
        }
        if (in.limit() > 0) {
            say(signal.clear().put(NEXT));
        }
        hear(Integer.BYTES);
        int length = signal.getInt(0);
        if (length < bytes || length > BLOCK) {
            throw new ProtocolException("it announces " + length + " bytes");
        }
        in.position(0).limit(length);
    }

    private void announce() throws IOException {
        in.position(0).limit(0);
        say(signal.clear().putInt(out.position()));
    }

    private void say(ByteBuffer what) throws IOException {
        what.flip();
        while (what.hasRemaining()) {
            signals.write(what);
        }
    }

    private void hear(int bytes) throws IOException {
        signal.clear().limit(bytes);
        while (signal.hasRemaining()) {
            if (signals.read(signal) < 0) {
                throw new EOFException("the other end is gone");
            }
        }
    }
}
