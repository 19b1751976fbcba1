package io.assay.runtime.worker;

import io.assay.runtime.Model;
import io.assay.runtime.formats.ModelFormats;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;

/** The worker's side: gives up what it can, says what that is, then opens one model and scores with it until it is left. */
final class WorkerMain {

    private static final int GONE = 0;

    private WorkerMain() {}

    /** The socket, the window, bytes of memory, the type to be ready for, and why files are not confined: empty when they are. */
    public static void main(String[] arguments) throws IOException {
        serve(arguments, ModelFormats::open);
    }

    static void serve(String[] arguments, BiFunction<String, byte[], Model> formats) throws IOException {
        Thread.ofPlatform().daemon().name("parent").start(WorkerMain::endWithParent);
        Wire wire = connect(Path.of(arguments[0]), Path.of(arguments[1]));
        for (String type : new LinkedHashSet<>(List.of(Warmth.ALWAYS, arguments[3]))) {
            Warmth.spread(type);
        }
        new GivenUp()
                .memory(Long.parseLong(arguments[2]))
                .files(arguments[4])
                .networkAndProcesses()
                .confinement()
                .put(wire);
        wire.flush();
        new Service(wire, formats).serve();
    }

    private static Wire connect(Path socket, Path window) throws IOException {
        SocketChannel signals = SocketChannel.open(StandardProtocolFamily.UNIX);
        signals.connect(UnixDomainSocketAddress.of(socket));
        try (FileChannel file = FileChannel.open(window, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer both = file.map(FileChannel.MapMode.READ_WRITE, 0, 2L * Exchange.WINDOW);
            return new Wire(new Exchange(
                    signals, both.slice(Exchange.WINDOW, Exchange.WINDOW), both.slice(0, Exchange.WINDOW)));
        }
    }

    /** Nothing is ever said on standard input; it ends when the parent does, however that ends. */
    private static void endWithParent() {
        try {
            System.in.read();
        } catch (IOException e) {
            // The parent is as good as gone.
        }
        Runtime.getRuntime().halt(GONE);
    }
}
