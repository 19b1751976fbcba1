package io.assay.runtime.worker;

import io.assay.runtime.Model;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Loads what models of a type need before a worker is asked for one, by opening a tiny model of that type. */
final class Warmth {

    /** The type that every worker is made ready for: its library cannot be loaded any more once a worker is confined. */
    static final String ALWAYS = "onnx";

    private static final Duration AMPLE = Duration.ofSeconds(30);

    private Warmth() {}

    /** Types that no tiny model lies beside this class for get none. */
    static void spread(String type) throws IOException {
        try (InputStream tiny = Warmth.class.getResourceAsStream("warm/" + type)) {
            if (tiny != null) {
                score(type, tiny.readAllBytes());
            }
        }
        freeStacks();
    }

    private static void score(String type, byte[] bytes) {
        try (Model model = ModelFormats.open(type, bytes)) {
            model.score(new Table(model.inputs().stream().map(Warmth::one).toList()), AMPLE);
        } catch (UnusableModelException | BadRowsException | LinkageError e) {
            // What lacks here, who opens a model of that type is told.
        }
    }

    private static Column one(Port port) {
        return port.type().numeric()
                ? new Column.Numbers(port.name(), new double[] {1})
                : new Column.Texts(port.name(), new String[] {"a"});
    }

    /** ONNX Runtime's start takes a stack of 1 GiB, which the C library gives back only when another thread ends. */
    private static void freeStacks() {
        try {
            Thread.ofPlatform().start(() -> { }).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
