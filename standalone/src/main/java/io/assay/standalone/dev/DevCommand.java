package io.assay.standalone.dev;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code assay dev}: everything in one JVM, until Ctrl-C. */
@Command(
        name = "dev",
        description = "Start a Kafka broker, PostgreSQL, a schema registry and the four services in one JVM.",
        mixinStandardHelpOptions = true)
public final class DevCommand implements Callable<Integer> {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(45);

    @Mixin
    private StackOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        StackSettings settings = options.settings();
        Logs.into(settings.log());
        Stack stack = Stack.start(settings);
        stayUntilStopped(stack, out, () -> {
            Addresses.print(stack, out);
            out.println("ready");
            out.flush();
        });
        return 0;
    }

    /** Announces, then stays until the process is told to stop, and stops everything in order. */
    static void stayUntilStopped(Stack stack, PrintWriter out, Runnable announce) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            endHardAfter(LONGEST_STOP, out);
            stack.close();
            out.println("stopped");
            out.flush();
            stopped.countDown();
        }));
        announce.run();
        stopped.await();
    }

    /** Whoever presses Ctrl-C wants it to end, even when a part hangs. */
    private static void endHardAfter(Duration limit, PrintWriter out) {
        Thread.ofPlatform().daemon().name("end-hard").start(() -> {
            LockSupport.parkNanos(limit.toNanos());
            out.println("a part did not stop within " + limit.toSeconds() + " s; ended hard, nothing that was said is lost");
            out.flush();
            Runtime.getRuntime().halt(1);
        });
    }
}
