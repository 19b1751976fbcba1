package io.assay.benchmarks.scoring;

import java.io.IOException;
import java.io.InputStream;

/**
 * A model that comes with the benchmarks; {@code make_models.py} makes it.
 *
 * @param name its file's name
 * @param width features it takes
 */
public record ExampleModel(String name, int width) {

    /** Logistic regression of 60 features. */
    public static final ExampleModel LOGISTIC = new ExampleModel("logistic-60", 60);

    /** Logistic regression of 20 features. */
    public static final ExampleModel SMALL_LOGISTIC = new ExampleModel("logistic-20", 20);

    /** Gradient boosting of 100 trees, 4 deep, on 60 features. */
    public static final ExampleModel BOOSTING = new ExampleModel("boosting-60", 60);

    /** The ONNX file. */
    public byte[] bytes() {
        try (InputStream file = ExampleModel.class.getResourceAsStream("/models/" + name + ".onnx")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the model " + name + " comes with the benchmarks", e);
        }
    }
}
