package io.assay.runtime.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Starts workers and waits until they call. */
final class WorkerStarter implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(60);

    private final WorkerCommand command;
    private final PoolFolder home;
    private final Worker.Terms terms;

    /** The one thread that starts processes: Linux ends them when that thread ends. */
    private final ExecutorService parent =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("worker-parent").factory());

    WorkerStarter(WorkerCommand command, PoolFolder home, Worker.Terms terms) {
        this.command = command;
        this.home = home;
        this.terms = terms;
    }

    /** Starts one and makes it ready for models of a type; takes as long as Java takes to start. */
    Worker start(String type) {
        try {
            return start(WorkerFiles.within(home), type);
        } catch (IOException e) {
            throw new IllegalStateException("a worker cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a worker was not started: the wait for it was called off", e);
        }
    }

    @Override
    public void close() {
        parent.shutdownNow();
    }

    private Worker start(WorkerFiles files, String type) throws IOException, InterruptedException {
        try (var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(files.socket()));
            ByteBuffer window = files.openWindow();
            Process process = parent.submit(() -> command.builder(files, type).start()).get();
            return call(new Worker.Child(process, new LastWords(process.getInputStream())), door, files, window);
        } catch (IOException e) {
            files.close();
            throw e;
        } catch (ExecutionException e) {
            files.close();
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    private Worker call(Worker.Child child, ServerSocketChannel door, WorkerFiles files, ByteBuffer window)
            throws IOException, InterruptedException {
        Process process = child.process();
        var alarm = terms.clock().schedule(process::destroyForcibly, TO_START.toMillis(), TimeUnit.MILLISECONDS);
        process.onExit().thenRun(() -> close(door));
        try {
            var wire = new Wire(new Exchange(
                    door.accept(), window.slice(0, Exchange.WINDOW), window.slice(Exchange.WINDOW, Exchange.WINDOW)));
            var worker = new Worker(child, wire, files, terms);
            files.hide();
            return worker;
        } catch (IOException e) {
            process.destroyForcibly().waitFor();
            child.words().complete();
            throw new IOException("its process ended before it called (exit " + process.exitValue() + "): " + child.words().text(), e);
        } finally {
            alarm.cancel(false);
        }
    }

    /** The process is gone: nobody will come any more. */
    private static void close(ServerSocketChannel door) {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
