package io.assay.scan;

import io.assay.scan.reading.Archive;
import io.assay.scan.reading.ArchiveEntry;
import io.assay.scan.reading.BrokenFileException;
import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.reading.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks through an H2O MOJO: a description of a known algorithm, with trees, tables and texts, and no programs. */
final class MojoScan {

    private static final int LONGEST_DESCRIPTION = 16 * 1024 * 1024;
    private static final Pattern KINDS = Pattern.compile("(?i)([^.]*|.*\\.(ini|txt|bin|json|md))");
    private static final List<String> PROGRAMS = List.of("\u00ca\u00fe\u00ba\u00be", "\u007fELF", "MZ", "#!", "\u0080\u0004\u0095");
    private static final Set<String> ALGORITHMS = Set.of(
            "distributed random forest", "gradient boosting method", "gradient boosting machine", "generalized low rank modeling",
            "generalized low rank model", "generalized linear modeling", "generalized linear model", "generalized additive model",
            "word2vec", "targetencoder", "isolation forest", "extended isolation forest", "k-means", "deep learning",
            "support vector machine (*spark*)", "stackedensemble", "stacked ensemble", "k-lime", "principal components analysis",
            "cox proportional hazards", "rulefit", "isotonic regression", "uplift distributed random forest");

    private MojoScan() {}

    static void scan(byte[] bytes, ScanLimits limits, Refuse refuse) {
        var archive = Archive.read(bytes, limits);
        if (archive.entry("model.ini").isEmpty()) {
            refuse.because("mojo-description", "the archive has no model.ini and is no MOJO; hand in what download_mojo() gave");
        }
        for (ArchiveEntry entry : archive.entries()) {
            judge(entry, archive, refuse);
        }
    }

    private static void judge(ArchiveEntry entry, Archive archive, Refuse refuse) {
        String file = entry.name().substring(entry.name().lastIndexOf('/') + 1);
        if (!KINDS.matcher(file).matches() || program(head(entry, archive))) {
            refuse.because("mojo-entry", "the entry '" + Shown.text(entry.name()) + "' is no part of a MOJO; leave it out");
        }
        if (file.equals("model.ini")) {
            description(entry, archive, refuse);
        }
    }

    private static boolean program(byte[] head) {
        String begin = new String(head, StandardCharsets.ISO_8859_1);
        return PROGRAMS.stream().anyMatch(begin::startsWith);
    }

    private static byte[] head(ArchiveEntry entry, Archive archive) {
        return read(entry, archive, 4);
    }

    private static void description(ArchiveEntry entry, Archive archive, Refuse refuse) {
        if (entry.size() > LONGEST_DESCRIPTION) {
            refuse.because("mojo-description",
                    "model.ini has more than %,d bytes; make the model smaller".formatted(LONGEST_DESCRIPTION));
            return;
        }
        String algorithm = new String(read(entry, archive, LONGEST_DESCRIPTION), StandardCharsets.UTF_8).lines()
                .map(line -> line.split("=", 2))
                .filter(line -> line.length == 2 && line[0].strip().equals("algorithm"))
                .map(line -> line[1].strip())
                .reduce("", (first, last) -> last);
        if (!ALGORITHMS.contains(algorithm.toLowerCase(Locale.ROOT))) {
            refuse.because("mojo-algorithm",
                    "'%s' in %s is no algorithm that is scored here; export an XGBoost model as ONNX, others as one of %s"
                    .formatted(Shown.text(algorithm), Shown.text(entry.name()), "GBM, DRF, GLM, deep learning"));
        }
    }

    private static byte[] read(ArchiveEntry entry, Archive archive, int most) {
        try (InputStream content = archive.open(entry)) {
            return content.readNBytes(most);
        } catch (IOException e) {
            throw new BrokenFileException("archive-structure",
                    "the entry '" + Shown.text(entry.name()) + "' cannot be expanded; make the archive again");
        }
    }
}
