package io.assay.scan;

import io.assay.scan.reading.BrokenFileException;
import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Looks through a file of scores: UTF-8 text in lines of bearable length, with a header. */
final class ScoredFileScan {

    private final int most;
    private final Refuse refuse;
    private int line = 1;
    private int length;
    private boolean odd;

    private ScoredFileScan(int most, Refuse refuse) {
        this.most = most;
        this.refuse = refuse;
    }

    static void scan(byte[] bytes, ScanLimits limits, Refuse refuse) {
        new ScoredFileScan(limits.line(), refuse).walk(bytes);
    }

    private void walk(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        char[] some = new char[8 * 1024];
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(bytes), decoder)) {
            for (int read = text.read(some); read >= 0; read = text.read(some)) {
                for (int i = 0; i < read; i++) {
                    character(some[i]);
                }
            }
        } catch (IOException e) {
            throw new BrokenFileException("csv-encoding",
                    "the file is not UTF-8 from line " + line + " on; save it as CSV in UTF-8");
        }
        if (line == 1) {
            refuse.because("csv-rows", "the file has one line; give a header and a line for each row that was scored");
        }
    }

    private void character(char c) {
        if (c == '\n') {
            if (line == 1 && length == 0) {
                refuse.because("csv-header", "the file's first line is empty; begin with a header");
            }
            line++;
            length = 0;
            return;
        }
        length += c == '\r' || c == '\ufeff' ? 0 : 1;
        if (length > most) {
            throw new BrokenFileException("csv-line",
                    "line %,d has more than %,d characters; check its line ends and quotes".formatted(line, most));
        }
        if (c < ' ' && c != '\t' && c != '\r' && !odd) {
            odd = true;
            refuse.because("csv-text",
                    "line %,d holds the character %d, which is no text; save the file as CSV in UTF-8".formatted(line, (int) c));
        }
    }
}
