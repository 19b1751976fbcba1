package io.assay.runtime.worker;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;

/**
 * One end of a shared memory, through which two processes send bytes by turns. Each direction has several blocks, so that one
 * end reads while the other still writes. A socket tells the other end how many bytes stand in the next block, and when half
 * of the blocks may be written again.
 */
final class Exchange implements AutoCloseable {

    /** Bytes of one block. */
    static final int BLOCK = 128 << 10;

    private static final int HALF = 4;
    private static final int BLOCKS = 2 * HALF;

    /** Bytes of each direction. */
    static final int WINDOW = BLOCKS * BLOCK;

    private static final byte READ = 1;

    private final SocketChannel signals;
    private final ByteBuffer signal = ByteBuffer.allocateDirect(Integer.BYTES);
    private final ByteBuffer out;
    private final ByteBuffer in;
    private int written;
    private int halvesRead;
    private int heard;

    /** With one direction to write to and another to read from. */
    Exchange(SocketChannel signals, ByteBuffer out, ByteBuffer in) {
        this.signals = signals;
        this.out = out.order(ByteOrder.nativeOrder()).limit(BLOCK);
        this.in = in.order(ByteOrder.nativeOrder()).limit(0);
    }

    /** Where to write, with room for so many bytes or more. */
    ByteBuffer room(int bytes) throws IOException {
        if (out.remaining() < bytes) {
            announce();
            if (written - HALF * halvesRead == BLOCKS) {
                hearThatHalfWasRead();
            }
            int start = written % BLOCKS * BLOCK;
            out.limit(start + BLOCK).position(start);
        }
        return out;
    }

    /** Where to read, with so many bytes or more; waits for the other end to write them. */
    ByteBuffer bytes(int bytes) throws IOException {
        if (in.remaining() < bytes) {
            if (heard > 0 && heard % HALF == 0) {
                say(signal.clear().put(READ));
            }
            hear(Integer.BYTES);
            int length = signal.getInt(0);
            if (length < bytes || length > BLOCK) {
                throw new ProtocolException("it announces " + length + " bytes");
            }
            int start = heard++ % BLOCKS * BLOCK;
            in.limit(start + length).position(start);
        }
        return in;
    }

    /** Ends this end's turn. */
    void flush() throws IOException {
        announce();
        while (halvesRead < (written - 1) / HALF) {
            hearThatHalfWasRead();
        }
        written = 0;
        halvesRead = 0;
        heard = 0;
        out.limit(BLOCK).position(0);
        in.limit(0);
    }

    @Override
    public void close() throws IOException {
        signals.close();
    }

    private void announce() throws IOException {
        say(signal.clear().putInt(out.position() - written % BLOCKS * BLOCK));
        written++;
    }

    private void hearThatHalfWasRead() throws IOException {
        hear(1);
        halvesRead++;
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
