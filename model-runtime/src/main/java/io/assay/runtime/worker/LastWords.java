package io.assay.runtime.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of what a process printed, kept for the day that it crashes. */
final class LastWords {

    private static final int KEPT = 4096;
    private static final Pattern CRASH = Pattern.compile("(?m)^#\\s+(SIG[A-Z]+) \\(0x");

    private final byte[] ring = new byte[KEPT];
    private final Thread reader;
    private long said;

    LastWords(InputStream printed) {
        reader = Thread.ofPlatform().daemon().name("worker-words").start(() -> listen(printed));
    }

    /** Waits until all is read: the process has ended. */
    void complete() throws InterruptedException {
        reader.join(1000);
    }

    /** Without control characters but line ends. */
    synchronized String text() {
        int length = (int) Math.min(said, KEPT);
        byte[] kept = new byte[length];
        for (int i = 0; i < length; i++) {
            kept[i] = ring[(int) ((said - length + i) % KEPT)];
        }
        return Verdict.clean(new String(kept, StandardCharsets.UTF_8)).strip();
    }

    /** The signal that Java says it crashed with; else none. */
    String crash() {
        Matcher crash = CRASH.matcher(text());
        return crash.find() ? crash.group(1) : "";
    }

    private void listen(InputStream printed) {
        byte[] some = new byte[KEPT];
        try (printed) {
            for (int read = printed.read(some); read >= 0; read = printed.read(some)) {
                keep(some, read);
            }
        } catch (IOException e) {
            // The process was ended while it spoke.
        }
    }

    private synchronized void keep(byte[] some, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (said++ % KEPT)] = some[i];
        }
    }
}
