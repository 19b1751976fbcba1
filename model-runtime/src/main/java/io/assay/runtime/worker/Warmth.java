package io.assay.runtime.worker;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.Column;
import io.assay.table.Table;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Loads what every model needs before a worker is asked for one, and what could not be loaded once it is confined. */
final class Warmth {

    /** An ONNX model that answers what it is given: one number a row, from x to y. */
    private static final String SAME = "CAo6RAoQCgF4EgF5IghJZGVudGl0eRIEdGlueVoUCgF4Eg8KDQgBEgkKAxIBTgoCCAFiFAoBeRIPCg0IARIJCgMSAU4K"
            + "AggBQgQKABAT";

    private Warmth() {}

    static void spread() {
        try (Model model = ModelFormats.open("onnx", Base64.getDecoder().decode(SAME))) {
            model.score(new Table(List.of(new Column.Numbers("x", new double[] {1}))), Duration.ofSeconds(1));
        } catch (UnusableModelException | LinkageError e) {
            // A system without ONNX Runtime; who opens an ONNX model there is told so.
        }
        freeStacks();
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
