package io.assay.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a pool believes of what it hears, and what not. */
@Timeout(20)
class WireTest {

    private static final long AMPLE = 100L << 20;

    @TempDir
    Path folder;

    private SocketChannel far;
    private Wire here;
    private Wire there;

    @BeforeEach
    void connect() throws IOException {
        try (var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
            far = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("s")));
            ByteBuffer one = ByteBuffer.allocateDirect(Exchange.WINDOW);
            ByteBuffer other = ByteBuffer.allocateDirect(Exchange.WINDOW);
            here = new Wire(new Exchange(door.accept(), one.duplicate(), other.duplicate()));
            there = new Wire(new Exchange(far, other, one));
        }
        here.allow(AMPLE);
    }

    @AfterEach
    void close() throws IOException {
        here.close();
        there.close();
    }

    @Test
    void carriesValuesOfAllKindsAcrossBlocks() throws IOException {
        double[] many = IntStream.range(0, 300_000).mapToDouble(i -> i / 3.0).toArray();
        var telling = CompletableFuture.runAsync(() -> tell(wire -> wire
                .putText("náme").putDoubles(many).putText(null).putLong(Long.MIN_VALUE).putBytes(new byte[3_000_000]).putInt(-7).flush()));

        String name = here.getText();
        double[] read = here.getDoubles(many.length);

        assertThat(name).isEqualTo("náme");
        assertThat(read).isEqualTo(many);
        assertThat(here.getText()).isNull();
        assertThat(here.getLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(here.getBytes()).hasSize(3_000_000);
        assertThat(here.getInt()).isEqualTo(-7);
        telling.join();
    }

    @Test
    void makesNoRoomForMoreThanIsAllowed() {
        here.allow(1000);
        tell(wire -> wire.putInt(Integer.MAX_VALUE).flush());

        assertThatThrownBy(() -> here.getText()).isInstanceOf(ProtocolException.class).hasMessageContaining("longer than it may be");
        assertThatThrownBy(() -> here.getDoubles(Integer.MAX_VALUE)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void refusesCountsThatMakeNoSense() {
        tell(wire -> wire.putInt(-1).putInt(11).putInt(-2).flush());

        assertThatThrownBy(() -> here.getCount(10)).isInstanceOf(ProtocolException.class).hasMessageContaining("-1 where 0 to 10");
        assertThatThrownBy(() -> here.getCount(10)).isInstanceOf(ProtocolException.class).hasMessageContaining("11 where");
        assertThatThrownBy(() -> here.getText()).isInstanceOf(ProtocolException.class);
    }

    @Test
    void refusesABlockThatIsLargerThanTheWindow() throws IOException {
        far.write(ByteBuffer.allocate(4).putInt(Exchange.BLOCK + 1).flip());

        assertThatThrownBy(() -> here.getInt()).isInstanceOf(ProtocolException.class).hasMessageContaining("announces");
    }

    @Test
    void refusesNamesAndTypesThatAreNone() {
        tell(wire -> wire.putInt(1).putText(null).putInt(1).putText("y").putInt(99).flush());

        assertThatThrownBy(() -> AnswerWire.outputs(here, 1)).hasMessageContaining("leaves out a name");
        assertThatThrownBy(() -> AnswerWire.outputs(here, 1)).hasMessageContaining("99 where 0 to 5");
    }

    @Test
    void noticesThatTheOtherEndIsGone() throws IOException {
        there.close();

        assertThatThrownBy(() -> here.getInt()).isInstanceOf(EOFException.class);
    }

    /** What is said on a wire. */
    interface Words {
        void on(Wire wire) throws IOException;
    }

    private void tell(Words words) {
        try {
            words.on(there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
