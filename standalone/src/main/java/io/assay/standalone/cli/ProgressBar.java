package io.assay.standalone.cli;

import io.assay.suite.Progress;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Shows on a terminal how far judging has come; elsewhere it shows nothing. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private int shown;

    ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** One that is drawn only where this process has a terminal and {@code NO_COLOR} is not set. */
    static Progress on(PrintWriter errors) {
        return CommandLine.Help.Ansi.AUTO.enabled() ? new ProgressBar(errors) : SILENT;
    }

    @Override
    public synchronized void at(int done, int of, String what) {
        if (done <= shown) {
            return;
        }
        shown = done;
        int full = of == 0 ? WIDTH : WIDTH * done / of;
        String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
        terminal.print(CLEAR + (done == of ? "" : bar + " " + done + "/" + of + " " + what));
        terminal.flush();
    }
}
