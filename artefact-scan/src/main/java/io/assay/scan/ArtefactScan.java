package io.assay.scan;

import io.assay.scan.foreign.ForeignScan;
import io.assay.scan.reading.BrokenFileException;
import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks at a file's bytes before anything opens it: what claims to be a model must look like one and hold nothing hostile. */
public final class ArtefactScan {

    /** First bytes of a file that are enough to tell what it looks like. */
    public static final int HEAD = FileLook.HEAD;

    /** A file with more flaws than this is not read on for their sake. */
    private static final int MOST = 20;

    private ArtefactScan() {}

    /** What a file looks like by its first bytes instead of the declared type, in words; empty when nothing speaks against it. */
    public static Optional<String> otherThanDeclared(String type, byte[] head) {
        if (head.length == 0) {
            return Optional.of("the file is empty");
        }
        return ModelType.of(type).flatMap(known -> known.otherLook(head));
    }

    /** The model type of a file that nobody declared, by its name's end, else by its bytes; empty when it is no model file. */
    public static Optional<String> typeOf(String name, byte[] bytes) {
        return ModelType.of(name, bytes).map(ModelType::declared);
    }

    /** The types of model file that can be let in, as submissions write them. */
    public static Set<String> types() {
        return Arrays.stream(ModelType.values()).map(ModelType::declared).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a file of so many bytes is too large to be read at all. */
    public static Optional<Objection> tooLarge(long bytes) {
        return tooLarge(bytes, ScanLimits.DEFAULTS);
    }

    /** All that speaks against a file as a model of this type; nothing of it is run, loaded or fetched. */
    public static List<Objection> scan(String type, byte[] bytes) {
        return scan(type, bytes, ScanLimits.DEFAULTS);
    }

    /**
     * All that speaks against a file as a model of this type, within other limits than the usual.
     *
     * <p>Never throws: what cannot be read is an objection. Takes time in proportion to the file and what it expands to, and
     * memory of a few times the file at most, 256 MiB more for a file that is no model.
     */
    public static List<Objection> scan(String type, byte[] bytes, ScanLimits limits) {
        List<Objection> objections = new ArrayList<>();
        Refuse refuse = (rule, words) -> {
            var objection = new Objection(rule, words);
            if (objections.size() < MOST && !objections.contains(objection)) {
                objections.add(objection);
            }
        };
        try {
            judge(type, bytes, limits, refuse);
        } catch (BrokenFileException e) {
            refuse.because(e.rule(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            refuse.because("scan-failed",
                    "the file cannot be read (" + e.getClass().getSimpleName() + "); export the model again");
        }
        return List.copyOf(objections);
    }

    private static void judge(String type, byte[] bytes, ScanLimits limits, Refuse refuse) {
        var known = ModelType.of(type);
        var large = tooLarge(bytes.length, limits);
        if (large.isPresent()) {
            refuse.because(large.get().rule(), large.get().words());
            return;
        }
        var other = otherThanDeclared(type, bytes);
        other.ifPresent(words -> refuse.because("look", words + "; export the model again, or declare its true type"));
        if (other.isPresent() || known.isEmpty()) {
            ForeignScan.scan(bytes, limits, refuse);
        } else {
            known.get().look().through(bytes, limits, refuse);
        }
        if (known.isEmpty()) {
            refuse.because("type", "the file is no model of a type that is read here (it looks like %s); the types are %s"
                    .formatted(FileLook.of(bytes).map(FileLook::words).orElse("none that is known"), String.join(", ", types())));
        }
    }

    private static Optional<Objection> tooLarge(long bytes, ScanLimits limits) {
        return bytes <= limits.fileBytes()
                ? Optional.empty()
                : Optional.of(new Objection("size",
                        "the file has %,d bytes, more than the %,d that are read; make the model smaller"
                        .formatted(bytes, limits.fileBytes())));
    }
}
